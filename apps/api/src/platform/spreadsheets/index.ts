export type { SpreadsheetRow } from './spreadsheet-outcome.ts';
export { SpreadsheetReader, XLSX_MEDIA_TYPE } from './spreadsheet-reader.ts';
export { type SheetColumn, writeSpreadsheet } from './spreadsheet-writer.ts';
export { SpreadsheetModule } from './spreadsheet.module.ts';
