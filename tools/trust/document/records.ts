import type pg from 'pg';
import type { Operation } from './api-document.ts';
import type { Preferred } from './values.ts';

const OWN = 'ANY ($1::uuid[])';

/**
 * Where the records of path parameters are found: statements by the collection that stands before the parameter. Those of the people who
 * ask ($1) come first.
 */
const RECORDS: Readonly<Record<string, string>> = {
  '/api/me/data-exports': `SELECT id FROM account WHERE id = ${OWN}`,
  '/api/sessions': `SELECT id FROM session WHERE account_id = ${OWN} AND ended_at IS NOT NULL ORDER BY id DESC`,
  '/api/staff': `SELECT account_id FROM staff_account WHERE user_name LIKE 'seed-%' ORDER BY 1`,
  '/api/staff/{id}/grants': `SELECT g.id FROM role_grant g JOIN staff_account s USING (account_id)
    WHERE s.user_name LIKE 'seed-%' ORDER BY 1`,
  '/api/staff/{id}/sessions': `SELECT se.id FROM session se JOIN staff_account s USING (account_id)
    WHERE s.user_name LIKE 'seed-%' ORDER BY 1`,
  '/api/units': 'SELECT id FROM unit ORDER BY id DESC',
  '/api/units/{id}/members': `SELECT account_id FROM affiliation WHERE NOT account_id = ${OWN} ORDER BY 1`,
  '/api/registry/units': 'SELECT id FROM unit ORDER BY id DESC',
  '/api/registry/units/{id}/registrations': 'SELECT id FROM registration ORDER BY id DESC',
  '/api/unit-imports': 'SELECT id FROM unit_import ORDER BY id DESC',
  '/api/credentials': `SELECT id FROM credential ORDER BY owner_id = ${OWN} DESC, id`,
  '/api/corrections': `SELECT id FROM correction ORDER BY owner_id = ${OWN} DESC, id`,
  '/api/review/corrections': 'SELECT id FROM correction ORDER BY id',
  '/api/declarations': `SELECT id FROM declaration ORDER BY person_id = ${OWN} DESC, id`,
  '/api/review/declarations': 'SELECT id FROM declaration ORDER BY md5(id::text)',
  '/api/review/declarations/{id}/findings': 'SELECT id FROM declaration_finding ORDER BY id',
  '/api/filing-reopenings': 'SELECT id FROM filing_reopening ORDER BY id',
  '/api/rule-sets': 'SELECT version FROM rule_set ORDER BY 1',
  '/api/rule-set-drafts': 'SELECT id FROM rule_set_draft ORDER BY id DESC',
  '/api/files': `SELECT id FROM file ORDER BY owner_id = ${OWN} DESC, id`,
  '/api/review/identities': 'SELECT id FROM identity_case ORDER BY id DESC',
  '/api/review/registrations': 'SELECT id FROM registration ORDER BY id DESC',
  '/api/messages': `SELECT id FROM message ORDER BY account_id = ${OWN} DESC, id`,
  '/api/exports': 'SELECT id FROM roster_export ORDER BY id DESC',
  '/api/activity/verifications': 'SELECT id FROM activity_verification ORDER BY id DESC',
  '/api/seasons': 'SELECT id FROM season ORDER BY id DESC',
  '/api/seasons/{id}/versions': 'SELECT DISTINCT version::text FROM season_version ORDER BY 1',
  '/api/season-drafts': 'SELECT id FROM season_draft ORDER BY id DESC',
};

/** What fields of bodies and queries name. */
const NAMED: Readonly<Record<string, string>> = {
  unitId: '/api/units',
  under: '/api/units',
  supervisingUnitId: '/api/units',
  seasonId: '/api/seasons',
  credentialId: '/api/credentials',
  declarationId: '/api/declarations',
  fileId: '/api/files',
  messageId: '/api/messages',
};

const FEW = 12;

/** The records that there are, as values for the parameters and fields of operations. */
export class Records {
  private readonly found: ReadonlyMap<string, readonly string[]>;

  private constructor(found: ReadonlyMap<string, readonly string[]>) {
    this.found = found;
  }

  /** @param owner of the tables. @param accountIds of the people whose own records come first */
  static async read(owner: pg.Pool, accountIds: readonly string[]): Promise<Records> {
    const found = new Map<string, readonly string[]>();
    for (const [collection, text] of Object.entries(RECORDS)) {
      const values = text.includes('$1') ? [accountIds] : [];
      const { rows } = await owner.query<string[]>({
        text: `${text} LIMIT ${FEW}`,
        values,
        rowMode: 'array',
      });
      found.set(
        collection,
        rows.map(([id]) => id!),
      );
    }
    return new Records(found);
  }

  /** @throws Error when it is not said where records of a parameter are found */
  for({ path, parameters }: Operation): Preferred {
    const named = Object.entries(NAMED).map(([name, collection]) => [name, this.found.get(collection)]);
    const own = parameters
      .filter((one) => one.in === 'path' && !one.schema.enum)
      .map(({ name }) => [name, this.found.get(collectionOf(path, name))]);
    return Object.fromEntries([...named, ...own]);
  }
}

/** What stands before a parameter. @throws Error when nobody says where its records are found */
export function collectionOf(path: string, parameter: string): string {
  const collection = path.slice(0, path.indexOf(`/{${parameter}}`));
  if (!(collection in RECORDS)) throw new Error(`say in RECORDS where records of ${collection} are found`);
  return collection;
}
