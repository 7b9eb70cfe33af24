import { Global, Module } from '@nestjs/common';
import { SpreadsheetReader } from './spreadsheet-reader.ts';

/** Workbooks that people send in. */
@Global()
@Module({ providers: [SpreadsheetReader], exports: [SpreadsheetReader] })
export class SpreadsheetModule {}
