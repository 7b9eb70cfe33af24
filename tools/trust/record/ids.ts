import type { Operation } from '../document/index.ts';
import type { Preferred } from '../document/values.ts';
import type { Ground } from '../ground/ground.ts';

/** Where the `{id}` of a path comes from, by how the path begins; `$1` is who asks. */
const IDS: readonly (readonly [path: string, sql: string])[] = [
  ['/api/credentials', 'SELECT id FROM credential WHERE owner_id = $1'],
  ['/api/declarations', 'SELECT id FROM declaration WHERE person_id = $1'],
  [
    '/api/review/declarations',
    `SELECT id FROM declaration WHERE status = 'in_review' AND person_id <> $1 ORDER BY (claimed_by = $1) DESC NULLS LAST`,
  ],
  ['/api/review/identities', 'SELECT id FROM identity_case WHERE account_id <> $1'],
  ['/api/review/registrations', 'SELECT id FROM registration WHERE requested_by IS DISTINCT FROM $1'],
  ['/api/files', 'SELECT id FROM file WHERE owner_id = $1 AND stored_at IS NOT NULL'],
  [
    '/api/staff',
    `SELECT account_id AS id FROM staff_account WHERE account_id <> $1 AND user_name LIKE 'seed-officer-%'`,
  ],
  [
    '/api/units',
    'SELECT unit_id AS id FROM role_grant WHERE account_id = $1 AND unit_id IS NOT NULL UNION SELECT id FROM unit',
  ],
  ['/api/registry/units', 'SELECT id FROM unit WHERE id <> $1'],
  ['/api/sessions', 'SELECT id FROM session WHERE account_id = $1 AND ended_at IS NULL'],
  ['/api/season-drafts', 'SELECT id FROM season_draft WHERE id <> $1'],
  ['/api/rule-set-drafts', 'SELECT id FROM rule_set_draft WHERE id <> $1'],
  ['/api/exports', 'SELECT id FROM roster_export WHERE requested_by = $1'],
  ['/api/seasons', 'SELECT id FROM season WHERE id <> $1'],
];
const MOST = 5;

/** Ids and values that there are, so that valid requests have something to succeed on. */
export async function idsFor(ground: Ground, { path }: Operation, accountId: string): Promise<Preferred> {
  const sql = [...IDS].reverse().find(([prefix]) => path.startsWith(prefix))?.[1];
  const ids = sql ? await column(ground, `SELECT id FROM (${sql} LIMIT ${MOST}) found`, [accountId]) : [];
  return {
    id: ids,
    unitId: await column(ground, 'SELECT id FROM unit LIMIT $1', [MOST]),
    seasonId: await column(ground, 'SELECT id FROM season LIMIT $1', [MOST]),
    version: [1, 2],
    reason: ['核对材料'],
    displayName: ['王审核'],
    pointer: ['/person/documentNumber'],
  };
}

async function column(ground: Ground, sql: string, values: unknown[]): Promise<unknown[]> {
  return (await ground.owner.query<{ id: unknown }>(sql, values)).rows.map(({ id }) => id);
}
