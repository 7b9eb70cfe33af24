import { Injectable } from '@nestjs/common';
import { type ClaimKind, type Permission, scopesFor } from '@htp/domain';
import type { Actor } from '../../../platform/access/index.ts';
import { Database } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { claimedDeclarations, claimedIdentityCases, claimedRegistrations } from './work-list.sql.ts';
import type { ClaimsView } from './work-list.view.ts';

const KINDS = [
  { kind: 'declarations', permission: 'declaration:review', count: claimedDeclarations },
  { kind: 'identity_cases', permission: 'identity:review', count: claimedIdentityCases },
  { kind: 'unit_registrations', permission: 'unit:review', count: claimedRegistrations },
] as const satisfies readonly { kind: ClaimKind; permission: Permission; count: unknown }[];

/** What somebody has claimed and not yet decided. */
@Injectable()
export class OwnClaims {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One entry for every kind that he reviews. */
  async of({ grants, accountId }: Actor, cap: number): Promise<ClaimsView[]> {
    const views: ClaimsView[] = [];
    for (const { kind, permission, count } of KINDS) {
      if (scopesFor(grants, permission).length === 0) continue;
      const row = await this.database.findOne(count, [accountId, this.clock.fixedAt, cap]);
      views.push({ kind, count: row?.count ?? 0, firstEndsAt: row?.firstEndsAt?.toISOString() ?? null });
    }
    return views;
  }
}
