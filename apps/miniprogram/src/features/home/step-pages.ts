import type { NextStepKind } from '@htp/domain';
import type { PageName, PageQuery } from '../../platform/pages.ts';

/** Where each step is done. */
const PAGE_OF_STEP = {
  verify_identity: 'identity',
  verify_identity_again: 'identity',
  await_identity_review: 'identity',
  correct_declaration: 'declared',
  renew_form: 'formRenewal',
  confirm_correction: 'corrections',
  bind_unit: 'affiliation',
  continue_draft: 'sections',
  start_declaration: 'choice',
  complete_credentials: 'credentials',
  await_declaration_review: 'declared',
} as const satisfies Record<NextStepKind, PageName>;

/** The page on which a step is done, and which declaration it shows. */
export function pageOfStep(step: { readonly kind: NextStepKind; readonly declarationId: string | null }): {
  readonly name: PageName;
  readonly query: PageQuery;
} {
  const query: PageQuery = step.declarationId === null ? {} : { id: step.declarationId };
  return { name: PAGE_OF_STEP[step.kind], query };
}
