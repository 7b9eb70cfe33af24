/** How large a spreadsheet may be. */
export interface SpreadsheetLimits {
  /** With the heading. */
  readonly rows: number;
  readonly columns: number;
}

/** One line: the text of each cell, null for an empty one. Numbers are the digits that the file holds. */
export type SpreadsheetRow = readonly (string | null)[];

export type SpreadsheetRefusal =
  | 'media_type_unsupported'
  | 'file_broken'
  | 'file_active_content'
  | 'spreadsheet_formulas'
  | 'spreadsheet_too_large';

export type SpreadsheetOutcome =
  { readonly rows: readonly SpreadsheetRow[] } | { readonly refusal: SpreadsheetRefusal };
