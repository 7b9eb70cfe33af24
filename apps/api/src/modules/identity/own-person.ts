import { DomainError, type Permission, scopesFor } from '@htp/domain';
import type { Actor } from '../../platform/access/index.ts';

/** Whom an account stands for. Staff are no persons here, whatever they may read of others. @throws DomainError `not_found` */
export function personOf({ grants }: Actor, permission: Permission): string {
  const own = scopesFor(grants, permission).find(({ kind }) => kind === 'own');
  if (own?.kind !== 'own') throw new DomainError('not_found');
  return own.personId;
}
