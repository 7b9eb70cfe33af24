import { randomBytes } from 'node:crypto';
import type { RetryingClient } from '../actors/client.ts';
import type { Ledger } from '../actors/ledger.ts';
import { Officer } from '../actors/officer.ts';
import { Person } from '../actors/person.ts';
import type { Ground } from '../ground/ground.ts';

/** Over whom an officer of a unit stands: the authority at the top of where somebody declares, or the very unit. */
type Grant = 'authority' | 'unit' | 'exam_point' | 'province' | 'lead';

/**
 * Who reviews. Some may do so at two stages, one under two accounts, and one is a candidate himself: what four eyes forbid is tried all
 * the time.
 */
const STAFF: readonly {
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly is?: 'twin' | 'candidate';
}[] = [
  { name: 'seed-province-0', grants: ['authority'] },
  { name: 'seed-province-1', grants: ['authority', 'province'], is: 'twin' },
  { name: 'seed-province-2', grants: ['exam_point', 'province'], is: 'twin' },
  { name: 'seed-province-3', grants: ['unit', 'province'], is: 'candidate' },
  { name: 'seed-province-4', grants: ['exam_point'] },
  { name: 'seed-province-5', grants: ['province'] },
  { name: 'province-lead', grants: ['lead'] },
];

const STAGES: Readonly<Record<Grant, string>> = {
  authority: 'unit',
  unit: 'unit',
  exam_point: 'exam_point',
  province: 'province',
  lead: 'province',
};

export interface Reviewer {
  readonly officer: Officer;
  readonly accountId: string;
  readonly grants: readonly Grant[];
}

/** Everybody on stage but the candidates. */
export class Cast {
  readonly reviewers: readonly Reviewer[];
  /** Who is the same person as whom, by account. */
  private readonly documents: ReadonlyMap<string, string>;

  private constructor(reviewers: readonly Reviewer[], documents: ReadonlyMap<string, string>) {
    this.reviewers = reviewers;
    this.documents = documents;
  }

  /** @param candidate whose document one of the staff has, too */
  static async gather(
    ground: Ground,
    client: RetryingClient,
    ledger: Ledger,
    candidate: string,
  ): Promise<Cast> {
    const reviewers: Reviewer[] = [];
    const twin = randomBytes(33);
    for (const { name, grants, is } of STAFF) {
      const person = Person.staff(ground.home.url, name);
      const accountId = await person.accountId();
      if (!grants.includes('lead')) await grant(ground, accountId, grants);
      if (is === 'twin') await setDocument(ground, accountId, twin);
      if (is === 'candidate') await setDocument(ground, accountId, await documentOf(ground, candidate));
      reviewers.push({ officer: new Officer(person, client, ledger), accountId, grants });
    }
    return new Cast(reviewers, await documentsIn(ground));
  }

  get lead(): Officer {
    return this.reviewers.at(-1)!.officer;
  }

  /** The account, or the document where it is known. */
  readonly personOf = (account: string): string => this.documents.get(account) ?? account;

  readonly mayReviewAt = (account: string, stage: string): boolean =>
    this.of(account)?.grants.some((grant) => STAGES[grant] === stage) ?? false;

  readonly isOfDeclaringUnit = (account: string): boolean =>
    this.of(account)?.grants.includes('unit') ?? false;

  at(stage: string | null): Reviewer[] {
    return this.reviewers.filter(({ accountId }) => stage !== null && this.mayReviewAt(accountId, stage));
  }

  private of(account: string): Reviewer | undefined {
    return this.reviewers.find(({ accountId }) => accountId === account);
  }
}

/** As an administrator would, for every place where somebody declares. */
async function grant({ owner }: Ground, accountId: string, grants: readonly Grant[]): Promise<void> {
  await owner.query('DELETE FROM role_grant WHERE account_id = $1', [accountId]);
  const places = {
    authority: `SELECT DISTINCT 'unit_officer', u.path[cardinality(u.path)], NULL::text FROM affiliation a JOIN unit u ON u.id = a.unit_id
      WHERE cardinality(u.path) > 1`,
    unit: `SELECT DISTINCT 'unit_officer', a.unit_id, NULL::text FROM affiliation a`,
    exam_point: `SELECT DISTINCT 'exam_point_reviewer', NULL::uuid, substr(u.division_code, 1, 4) || '00' FROM affiliation a
      JOIN unit u ON u.id = a.unit_id`,
    province: `SELECT 'provincial_reviewer', NULL::uuid, NULL::text`,
    lead: '',
  };
  for (const each of grants)
    await owner.query(
      `INSERT INTO role_grant (id, account_id, role, unit_id, division_code)
       SELECT gen_random_uuid(), $1, place.* FROM (${places[each]}) AS place`,
      [accountId],
    );
}

const setDocument = ({ owner }: Ground, accountId: string, index: Buffer) =>
  owner.query('UPDATE staff_account SET document_index = $2 WHERE account_id = $1', [accountId, index]);

async function documentOf({ owner }: Ground, accountId: string): Promise<Buffer> {
  const { rows } = await owner.query<{ index: Buffer }>(
    'SELECT document_index AS index FROM identity WHERE account_id = $1',
    [accountId],
  );
  return rows[0]!.index;
}

async function documentsIn({ owner }: Ground): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ id: string; index: string }>(
    `SELECT account_id AS id, encode(document_index, 'hex') AS index FROM staff_account WHERE document_index IS NOT NULL
     UNION ALL SELECT account_id, encode(document_index, 'hex') FROM identity`,
  );
  return new Map(rows.map(({ id, index }) => [id, index]));
}
