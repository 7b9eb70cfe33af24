import type { DocumentOutcome, DocumentRequest } from './documents/read-document.ts';
import type { BackVerdict, FrontVerdict } from './id-card/verdict.ts';
import type { SideRequest } from './id-card/verify.ts';

/** What the recogniser asks of a worker: the photographs of one ID card, judged in order, or a paper to be read. */
export type WorkerRequest =
  | { readonly task: 'id_card'; readonly sides: readonly SideRequest[] }
  | { readonly task: 'document'; readonly document: DocumentRequest };

/** One verdict for each side asked, in the same order; what the paper shows. */
export type WorkerAnswer =
  | { readonly task: 'id_card'; readonly verdicts: readonly (FrontVerdict | BackVerdict)[] }
  | { readonly task: 'document'; readonly outcome: DocumentOutcome };
