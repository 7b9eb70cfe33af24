import type { DeclarationEvent } from '../declarations/status.ts';

/** What moves a declaration from one list to another; counted by day. */
export const DECLARATION_FLOWS = [
  'started',
  'submitted',
  'resubmitted',
  'passed',
  'returned',
  'rejected',
  'withdrawn',
] as const satisfies readonly DeclarationEvent[];

export type DeclarationFlowKind = (typeof DECLARATION_FLOWS)[number];
