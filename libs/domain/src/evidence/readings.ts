import type { DocumentKind } from './document-kinds.ts';

/** A place on a page, in fractions of its width and height from the upper left corner, upright as the reviewer sees it. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** One value that a machine has read. */
export interface ReadValue {
  /** Brought to the form's spelling by the type of the field: days `YYYY-MM-DD`, numbers without blanks, lists joined by 、. */
  value: string;
  /** 0 … 1: how often such a reading is right. */
  confidence: number;
  /** Counted from 1. */
  page: number;
  /** Null where the text was not on a picture, as in the text of a PDF. */
  box: Box | null;
}

/** What a machine has read of a paper, by the names of `DOCUMENT_FIELDS[kind]`; what it did not find is absent. */
export interface DocumentReading {
  kind: DocumentKind;
  fields: Readonly<Partial<Record<string, ReadValue>>>;
}

/** From here on a reading is offered to be taken over (at most 1 % of those are wrong). */
export const OFFERED_CONFIDENCE = 0.9;

/**
 * What the picture says of a value that somebody typed: it bears it out, it says otherwise, or it is not clear enough to tell.
 * Weighed on the picture itself, so that a badly printed 8 does not contradict a 6.
 */
export const COMPARISONS = ['agrees', 'differs', 'unclear'] as const;
export type Comparison = (typeof COMPARISONS)[number];
