import type { ApiDocument, Operation } from '../document/index.ts';
import { bodyMutations, fieldMutations } from './body-mutations.ts';
import { formMutations } from './form-mutations.ts';
import { headerMutations, targetMutations } from './head-mutations.ts';
import type { Mutation } from './mutation.ts';

/** Every way to spoil a request of an operation, as the document tells it. */
export function mutationsOf(document: ApiDocument, operation: Operation): Mutation[] {
  const { body } = operation;
  return [
    ...(body?.kind === 'json' ? fieldMutations(document, body.schema) : []),
    ...(body?.kind === 'multipart' ? formMutations(document, body.schema) : []),
    ...bodyMutations(),
    ...headerMutations(),
    ...targetMutations(operation),
  ];
}
