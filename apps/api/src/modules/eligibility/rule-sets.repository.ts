import { Injectable } from '@nestjs/common';
import type { RuleSet } from '@htp/domain';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import type { RuleSetDraft, RuleSetDraftOutcome } from './rule-set-draft.entity.ts';
import type { RuleSetVersion } from './rule-set-version.entity.ts';

/** Published rules in a list. */
export type RuleSetSummary = Omit<RuleSetVersion, 'definition'> & Pick<RuleSet, 'title' | 'basis'>;

/** A draft in a list. */
export type RuleSetDraftSummary = Omit<RuleSetDraft, 'definition' | 'outcome'> &
  Pick<RuleSet, 'title'> & { readonly plannedVersion: string };

const NOW = (parameter: string) => `coalesce(${parameter}::timestamptz, now())`;
const VERSION = `id, version, based_on AS "basedOn", published_at AS "publishedAt", published_by AS "publishedBy"`;
const DRAFT = `id, based_on AS "basedOn", version, created_by AS "createdBy", created_at AS "createdAt",
  updated_by AS "updatedBy", updated_at AS "updatedAt"`;

const insert = statement<{ version: string }>(
  'rule_set.insert',
  `INSERT INTO rule_set (id, version, definition, based_on, published_by, published_at)
   VALUES ($1, $2, $3, $4, $5, ${NOW('$6')}) ON CONFLICT (version) DO NOTHING RETURNING version`,
);
const find = statement<RuleSetVersion>(
  'rule_set.find',
  `SELECT ${VERSION}, definition FROM rule_set WHERE version = $1`,
);
/** Few: a change of the rules is an event of years. */
const all = statement<RuleSetSummary>(
  'rule_set.all',
  `SELECT ${VERSION}, definition ->> 'title' AS title, definition ->> 'basis' AS basis
   FROM rule_set ORDER BY published_at DESC, version DESC LIMIT $1`,
);
const insertDraft = statement(
  'rule_set_draft.insert',
  `INSERT INTO rule_set_draft (id, based_on, definition, created_by, updated_by, created_at, updated_at)
   VALUES ($1, $2, $3, $4, $4, ${NOW('$5')}, ${NOW('$5')})`,
);
const findDraft = statement<RuleSetDraft>(
  'rule_set_draft.find',
  `SELECT ${DRAFT}, definition, outcome FROM rule_set_draft WHERE id = $1`,
);
const holdDraft = statement<RuleSetDraft>(
  'rule_set_draft.hold',
  `SELECT ${DRAFT}, definition, outcome FROM rule_set_draft WHERE id = $1 FOR UPDATE`,
);
const openDrafts = statement<RuleSetDraftSummary>(
  'rule_set_draft.page',
  `SELECT ${DRAFT}, definition ->> 'title' AS title, definition ->> 'version' AS "plannedVersion" FROM rule_set_draft
   WHERE outcome IS NULL AND id < coalesce($1::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
   ORDER BY id DESC LIMIT $2`,
);
const keepDraft = statement<{ version: number }>(
  'rule_set_draft.keep',
  `UPDATE rule_set_draft SET version = version + 1, definition = $2, updated_by = $3, updated_at = ${NOW('$4')}
   WHERE id = $1 RETURNING version`,
);
const closeDraft = statement('rule_set_draft.close', 'UPDATE rule_set_draft SET outcome = $2 WHERE id = $1');

/** The SQL of rules and of their drafts. */
@Injectable()
export class RuleSetsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns whether they were published by this: not where rules of this name exist */
  async insert({ id, definition, basedOn, publishedBy }: NewRuleSet): Promise<boolean> {
    const { version } = definition;
    const values = [id, version, JSON.stringify(definition), basedOn, publishedBy, this.clock.fixedAt];
    return (await this.database.findOne(insert, values)) !== undefined;
  }

  find(version: string): Promise<RuleSetVersion | undefined> {
    return this.database.findOne(find, [version]);
  }

  /** Newest first. */
  all(limit: number): Promise<RuleSetSummary[]> {
    return this.database.query(all, [limit]);
  }

  async insertDraft({ id, basedOn, definition, createdBy }: NewDraft): Promise<void> {
    const values = [id, basedOn, JSON.stringify(definition), createdBy, this.clock.fixedAt];
    await this.database.count(insertDraft, values);
  }

  findDraft(id: string): Promise<RuleSetDraft | undefined> {
    return this.database.findOne(findDraft, [id]);
  }

  /** Locks a draft until the end of the unit of work. */
  holdDraft(id: string): Promise<RuleSetDraft | undefined> {
    return this.database.findOne(holdDraft, [id]);
  }

  /** Those that are being worked on, newest first. */
  openDrafts(after: string | undefined, limit: number): Promise<RuleSetDraftSummary[]> {
    return this.database.query(openDrafts, [after ?? null, limit]);
  }

  /** Writes a held draft. @returns its new version */
  async keepDraft(id: string, definition: RuleSet, updatedBy: string): Promise<number> {
    const values = [id, JSON.stringify(definition), updatedBy, this.clock.fixedAt];
    const row = await this.database.findOne(keepDraft, values);
    if (!row) throw new Error('a held draft is gone');
    return row.version;
  }

  async closeDraft(id: string, outcome: RuleSetDraftOutcome): Promise<void> {
    await this.database.count(closeDraft, [id, outcome]);
  }
}

export type NewRuleSet = Pick<RuleSetVersion, 'id' | 'definition' | 'basedOn' | 'publishedBy'>;
type NewDraft = Pick<RuleSetDraft, 'id' | 'basedOn' | 'definition' | 'createdBy'>;
