import type { Box } from '@htp/domain';

/** A document to look at. Nothing of it is kept longer than the viewer lives. */
export interface ViewedDocument {
  /** Names the content: the same id is the same picture. */
  readonly id: string;
  /** What it is, read out in place of the picture. */
  readonly label: string;
  /**
   * Its content, or a short-lived address of it: asked for at the moment of need, and anew after a failure.
   * @throws ProblemError, whose words are shown
   */
  readonly source: (signal: AbortSignal) => Promise<Blob | string>;
}

/** An old and a new one, side by side. */
export interface Comparison {
  readonly before: ViewedDocument;
  readonly after: ViewedDocument;
}

/** A place on a page of a document: to be cut out, or led to and marked. */
export interface DocumentPlace {
  readonly documentId: string;
  /** Counted from 1. */
  readonly page: number;
  readonly box: Box;
}
