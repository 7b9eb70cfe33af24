import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { AccessTokens } from '../modules/accounts/index.ts';

/** A declaration that a workload acts on, with whoever acts. */
export interface Target {
  readonly id: string;
  /** Counts on with every save. */
  version: number;
  readonly accountId: string;
  readonly sessionId: string;
  /** Of what was submitted. */
  readonly contentHash: string | null;
}

interface Chosen {
  readonly table: string;
  readonly where: string;
  /** Who acts: a column of `declaration d` or of its unit's officer `g`. */
  readonly actor: string;
}

const CHOSEN = {
  drafts: { table: 'bench_draft', where: `d.status = 'draft'`, actor: 'd.person_id' },
  cases: { table: 'bench_case', where: `d.status = 'in_review' AND d.stage = 'unit'`, actor: 'g.account_id' },
} as const satisfies Record<string, Chosen>;

/** One more than is shown: the page knows that another follows. */
const FULL_PAGE = 21;
const MOST_OFFICERS = 40;
const HOUR = `interval '1 hour'`;

/** Chooses declarations to act on, and brings them back to what they were, so that each can be acted on in every round. */
export class Targets {
  private readonly owner: pg.Pool;
  private readonly tokens: AccessTokens;

  constructor(owner: pg.Pool, tokens: AccessTokens) {
    this.owner = owner;
    this.tokens = tokens;
  }

  /** Drafts that can be submitted. */
  drafts(count: number): Promise<Target[]> {
    return this.choose(CHOSEN.drafts, count);
  }

  /** Cases that wait at their unit, with its officer. */
  cases(count: number): Promise<Target[]> {
    return this.choose(CHOSEN.cases, count);
  }

  /** Officers whose lists fill a page, of units large and small: in a small database most units have little to do. */
  unitOfficers(): Promise<Target[]> {
    return this.reviewers(
      `SELECT g.account_id AS "accountId" FROM role_grant g WHERE g.role = 'unit_officer' AND ${FULL_PAGE} <= (
         SELECT count(*) FROM (
           SELECT FROM declaration_reach r WHERE r.scope = 'unit:' || g.unit_id AND r.queue = 'unit' LIMIT ${FULL_PAGE}) waiting)
       ORDER BY hashtext(g.account_id::text) LIMIT ${MOST_OFFICERS}`,
    );
  }

  provincialReviewers(): Promise<Target[]> {
    return this.reviewers(
      `SELECT account_id AS "accountId" FROM role_grant WHERE role = 'provincial_reviewer'`,
    );
  }

  /** Headers of a target's request now: an access token lives ten minutes. */
  headersOf({ accountId, sessionId }: Target): Record<string, string> {
    const { token } = this.tokens.issue(accountId, sessionId, new Date());
    return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  }

  /** Takes back what was submitted. */
  async restoreDrafts(): Promise<void> {
    await this.withoutTrigger('declaration_submission', [
      'DELETE FROM declaration_reach WHERE declaration_id IN (SELECT id FROM bench_draft)',
      `DELETE FROM declaration_check WHERE submission_id IN (
         SELECT id FROM declaration_submission WHERE declaration_id IN (SELECT id FROM bench_draft))`,
      'DELETE FROM declaration_submission WHERE declaration_id IN (SELECT id FROM bench_draft)',
      `UPDATE declaration d SET status = b.status, stage = b.stage, version = b.version, unit_id = b.unit_id,
         submission_id = b.submission_id, unit_path = b.unit_path, unit_name = b.unit_name, details = b.details,
         division_code = b.division_code, masked_name = b.masked_name, masked_number = b.masked_number,
         waiting_since = b.waiting_since, field_versions = b.field_versions
       FROM bench_draft b WHERE b.id = d.id AND d.version <> b.version`,
    ]);
  }

  /** Takes back what was decided. */
  async restoreCases(): Promise<void> {
    await this.withoutTrigger('declaration_decision', [
      'DELETE FROM declaration_decision WHERE declaration_id IN (SELECT id FROM bench_case)',
      'DELETE FROM declaration_section_verdict WHERE declaration_id IN (SELECT id FROM bench_case)',
      `UPDATE declaration d SET status = b.status, stage = b.stage, version = b.version, claimed_by = b.claimed_by,
         claim_expires_at = b.claim_expires_at, waiting_since = b.waiting_since FROM bench_case b WHERE b.id = d.id`,
      `UPDATE declaration_reach r SET queue = b.stage, waiting_since = b.waiting_since FROM bench_case b
       WHERE b.id = r.declaration_id AND r.queue <> b.stage`,
    ]);
  }

  /** Lets every officer claim his cases and accept all their sections. */
  async acceptCases(): Promise<void> {
    await this.owner.query(
      `UPDATE declaration d SET claimed_by = b.actor_id, claim_expires_at = now() + ${HOUR} FROM bench_case b WHERE b.id = d.id`,
    );
    await this.owner.query(
      `INSERT INTO declaration_section_verdict (declaration_id, stage, section, verdict, judged_by)
       SELECT b.id, b.stage, section, 'accepted', b.actor_id FROM bench_case b
       JOIN declaration_submission s ON s.id = b.submission_id, unnest(s.sections) AS section`,
    );
  }

  /** Records once for all rounds that every officer has opened his cases. */
  async openCases(): Promise<void> {
    await this.owner.query(
      `INSERT INTO activity (type, subject_kind, subject_id, owner_id, actor_id, actor_role, detail)
       SELECT 'personal_data.read', 'declaration', b.id, b.person_id, b.actor_id, 'unit_officer', jsonb_build_object(
         'number', s.number, 'contentTag', '"' || b.version || '-' || encode(s.content_hash, 'hex') || '"')
       FROM bench_case b JOIN declaration_submission s ON s.id = b.submission_id`,
    );
  }

  /** What an earlier run that was broken off has left is taken back first. */
  async restoreEarlier(): Promise<void> {
    const { rows } = await this.owner.query<{ drafts: boolean; cases: boolean }>(
      `SELECT to_regclass('bench_draft') IS NOT NULL AS drafts, to_regclass('bench_case') IS NOT NULL AS cases`,
    );
    if (rows[0]?.drafts) await this.restoreDrafts();
    if (rows[0]?.cases) await this.restoreCases();
    await this.owner.query('DROP TABLE IF EXISTS bench_draft, bench_case');
  }

  private async reviewers(accounts: string): Promise<Target[]> {
    const { rows } = await this.owner.query<{ accountId: string }>(accounts);
    return this.signedIn(rows.map((row) => ({ ...row, id: '', version: 0, contentHash: null })));
  }

  private async choose({ table, where, actor }: Chosen, count: number): Promise<Target[]> {
    await this.owner.query(
      `CREATE TABLE ${table} AS SELECT d.*, ${actor} AS actor_id FROM declaration d
       LEFT JOIN role_grant g ON g.unit_id = d.unit_id AND g.role = 'unit_officer'
       WHERE ${where} ORDER BY hashtext(d.id::text) LIMIT ${count}`,
    );
    await this.owner.query(`ALTER TABLE ${table} ADD PRIMARY KEY (id)`);
    await this.owner.query(`ANALYZE ${table}`);
    const { rows } = await this.owner.query<Omit<Target, 'sessionId'>>(
      `SELECT b.id, b.version, b.actor_id AS "accountId", encode(s.content_hash, 'hex') AS "contentHash"
       FROM ${table} b LEFT JOIN declaration_submission s ON s.id = b.submission_id`,
    );
    return this.signedIn(rows);
  }

  private async signedIn(targets: readonly Omit<Target, 'sessionId'>[]): Promise<Target[]> {
    const sessions = new Map(targets.map(({ accountId }) => [accountId, randomUUID()]));
    await this.owner.query(
      `INSERT INTO session (id, account_id, way, two_factor, started_at, refreshed_at, expires_at)
       SELECT id, account_id, 'wechat', true, now(), now(), now() + interval '1 day'
       FROM unnest($1::uuid[], $2::uuid[]) AS signed_in (id, account_id)`,
      [[...sessions.values()], [...sessions.keys()]],
    );
    return targets.map((target) => ({ ...target, sessionId: sessions.get(target.accountId)! }));
  }

  /** As the tables' owner, who alone can: to the application these rows are history. */
  private async withoutTrigger(table: string, statements: readonly string[]): Promise<void> {
    const client = await this.owner.connect();
    try {
      await client.query('BEGIN');
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      for (const text of statements) await client.query(text);
      await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }
}
