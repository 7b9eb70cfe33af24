import type { DocumentKind } from '@htp/domain';

import type { Random } from '../../idcard-pictures/random.ts';
import type { Career } from '../people/career.ts';
import type { Printer } from '../print/printer.ts';

/** One row of a list that a paper holds, such as an insurance. */
export type ListRow = Readonly<Record<string, string>>;

/** What stands on a paper, by the labels of `DOCUMENT_FIELDS`, dates as `YYYY-MM-DD` or `YYYY-MM`. */
export type Fields = Record<string, string | number | readonly string[] | readonly ListRow[]>;

/** One thing that a paper says, under the label that it bears there. */
export interface Entry {
  /** The field's name in the labels; null for what papers say beside the fields. */
  field: string | null;
  label: string;
  text: string;
}

/** The words of one paper, before a layout sets them. */
export interface PaperText {
  kind: DocumentKind;
  /** A line above the title, such as 普通高等学校. */
  heading?: string;
  title: string;
  /** Of whom it speaks, and the rest: booklets print them on two pages. */
  holder: Entry[];
  rest: Entry[];
  /** What stands above everything else in a corner, such as 网报号. */
  corner: Entry[];
  /** The same as a running text, with what it leaves out beneath it. */
  prose?: { paragraph: string; below: Entry[] };
  list?: { title: string; heads: string[]; rows: string[][] };
  seal: string;
  portrait: boolean;
  note?: string;
}

/** One kind of paper: what stands on it, and how its words read. */
export interface PaperKind {
  /** What the labels call it. */
  type: string;
  fields(random: Random, career: Career): Fields;
  text(fields: Fields, printer: Printer): PaperText;
}
