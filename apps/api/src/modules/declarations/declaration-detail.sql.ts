import type { ActivityType, ReasonCode, Section, SectionDecision } from '@htp/domain';
import { RecordedChange, statement } from '../../platform/database/index.ts';
import { staffNameOf, staffPersonOf, type StaffPersonRow } from '../accounts/index.ts';
import { currentVersionOf } from '../seasons/index.ts';
import { DECLARATION_COLUMNS } from './declaration-columns.ts';
import type { DeclarationDecision } from './declaration-decision.entity.ts';
import type { Declaration } from './declaration.entity.ts';
import { checkOf, type CheckRow, type FindingRow, findingsOf } from './findings/finding.sql.ts';
import { noteOn, type SealedNoteRow } from './review/review-note.sql.ts';

/** A decision as `json_agg` brings it: instants as text, bytes in hexadecimal. */
export interface DetailDecision extends Pick<
  DeclarationDecision,
  'stage' | 'decision' | 'reason' | 'remark' | 'sections' | 'correctBy' | 'decidedBy'
> {
  readonly deciderDocumentIndex: string | null;
  readonly decidedAt: string;
}

export interface DetailVerdict extends SectionDecision {
  readonly judgedBy: string;
  readonly judgedAt: string;
}

/** One row of the record, for 进度详情. */
export interface TimelineRow {
  readonly occurredAt: string;
  readonly type: ActivityType;
  readonly actorId: string | null;
  readonly actorRole: string | null;
  readonly detail: {
    readonly stage?: string | null;
    readonly next?: string | null;
    readonly reason?: ReasonCode | null;
    readonly remark?: string | null;
    readonly correctBy?: string | null;
    readonly until?: string | null;
    readonly sections?: readonly SectionDecision[];
    readonly changed?: readonly Section[] | null;
  };
}

/** A declaration with all that its pages show, read by one statement. */
export interface DeclarationDetail extends Declaration {
  readonly now: Date;
  readonly currentSeasonVersion: number;
  readonly number: number | null;
  readonly submittedAt: Date | null;
  readonly frozenCopy: Buffer | null;
  readonly contentHash: Buffer | null;
  readonly documentIndex: Buffer | null;
  /** The submission that the current stage last decided on, if it did. */
  readonly seenSubmissionId: string | null;
  readonly seenFrozenCopy: Buffer | null;
  readonly decisions: readonly DetailDecision[];
  /** Of the stage that has it now. */
  readonly verdicts: readonly DetailVerdict[];
  readonly timeline: readonly TimelineRow[];
}

/** What a timeline tells; autosaves, claims and verdicts in the making are not events of the case. */
const TIMELINE_TYPES = `'declaration.started', 'declaration.notice_acknowledged', 'declaration.submitted',
  'declaration.resubmitted', 'declaration.withdrawn', 'declaration.passed', 'declaration.returned',
  'declaration.rejected', 'declaration.reopened', 'declaration.reopening_ended',
  'declaration.form_marked_outdated', 'declaration.form_mark_lifted', 'declaration.form_renewed'`;

const TIMELINE = `(SELECT coalesce(json_agg(json_build_object('occurredAt', a.occurred_at, 'type', a.type, 'actorId', a.actor_id,
    'actorRole', a.actor_role, 'detail', a.detail) ORDER BY a.id), '[]')
  FROM activity a WHERE a.subject_kind = 'declaration' AND a.subject_id = d.id AND a.type IN (${TIMELINE_TYPES}))`;

/** All decisions on `declaration d`, as one value. */
export const DECISIONS = `(SELECT coalesce(json_agg(json_build_object('stage', x.stage, 'decision', x.decision, 'reason', x.reason,
    'remark', x.remark, 'sections', x.sections, 'correctBy', x.correct_by, 'decidedBy', x.decided_by,
    'deciderDocumentIndex', encode(x.decider_document_index, 'hex'), 'decidedAt', x.decided_at)
    ORDER BY x.decided_at, x.id), '[]')
  FROM declaration_decision x WHERE x.declaration_id = d.id)`;

/** The verdicts of the stage that has `declaration d`. */
export const VERDICTS = `(SELECT coalesce(json_agg(json_build_object('section', v.section, 'verdict', v.verdict, 'reason', v.reason,
    'remark', v.remark, 'judgedBy', v.judged_by, 'judgedAt', v.judged_at)), '[]')
  FROM declaration_section_verdict v WHERE v.declaration_id = d.id AND v.stage = d.stage)`;

const detail = (visible: string, further = '') => `
  SELECT ${DECLARATION_COLUMNS}, ${currentVersionOf('d.season_id')} AS "currentSeasonVersion", coalesce($3::timestamptz, now()) AS now, s.number, s.submitted_at AS "submittedAt",
    s.frozen_copy AS "frozenCopy", s.content_hash AS "contentHash", s.document_index AS "documentIndex",
    seen.id AS "seenSubmissionId", seen.frozen_copy AS "seenFrozenCopy",
    ${DECISIONS} AS decisions, ${VERDICTS} AS verdicts, ${TIMELINE} AS timeline${further}
  FROM declaration d
  LEFT JOIN declaration_submission s ON s.id = d.submission_id
  LEFT JOIN LATERAL (
    SELECT b.id, b.frozen_copy FROM declaration_decision x JOIN declaration_submission b ON b.id = x.submission_id
    WHERE x.declaration_id = d.id AND x.stage = d.stage AND b.id <> d.submission_id
    ORDER BY b.number DESC LIMIT 1) seen ON true
  WHERE d.id = $1 AND ${visible}`;

/** $1 the id, $2 the person, $3 the time a test has set. */
export const ownDetail = statement<DeclarationDetail>(
  'declaration.own_detail',
  detail('d.person_id = $2::uuid'),
);

const IN_REACH =
  'EXISTS (SELECT FROM declaration_reach r WHERE r.declaration_id = d.id AND r.scope = ANY($2))';

/** What `contentTagOf` makes, as SQL. */
export const CONTENT_TAG = (version: string, contentHash: string) =>
  `'"' || ${version} || '-' || encode(${contentHash}, 'hex') || '"'`;

/** $1 the id, $2 scope keys, $3 the time a test has set. */
export const detailInReach = statement<DeclarationDetail>('declaration.detail_in_reach', detail(IN_REACH));

/** A case with what its reviewer's page shows beside it. */
export interface OpenedCase extends DeclarationDetail {
  readonly reviewer: StaffPersonRow;
  /** His own note at the stage that has the case; null without one. */
  readonly note: SealedNoteRow | null;
  /** Of whoever has decided on it, resolved a finding or claims it, by account. */
  readonly names: Readonly<Record<string, string>>;
  /** How many numbers the reviewer was shown in full on this Beijing day. */
  readonly revealed: number;
  readonly findings: readonly FindingRow[];
  /** Null before the machine has looked at it. */
  readonly check: CheckRow | null;
}

const NAMES = `(SELECT coalesce(json_object_agg(staff.id, staff.name), '{}') FROM (
    SELECT known.id, ${staffNameOf('known.id')} AS name FROM (
      SELECT x.decided_by AS id FROM declaration_decision x WHERE x.declaration_id = d.id
      UNION SELECT f.resolved_by FROM declaration_finding f WHERE f.submission_id = d.submission_id
      UNION SELECT d.claimed_by) known) staff
  WHERE staff.name IS NOT NULL)`;

/** By `$4` on the Beijing day of `$3`. */
const REVEALED = `(SELECT coalesce(max(t.reveals), 0) FROM reveal_tally t WHERE t.account_id = $4
    AND t.day = (coalesce($3::timestamptz, now()) AT TIME ZONE 'Asia/Shanghai')::date)`;

/**
 * $1 the id, $2 scope keys, $3 the time a test has set, $4 the reviewer, $5 whether he is sent it ahead. That he has read it is
 * recorded by the same statement, with the content unless it is not before his eyes yet.
 */
export const openCase = new RecordedChange<OpenedCase>('declaration.open_case', {
  changed: detail(
    `${IN_REACH} AND d.submission_id IS NOT NULL`,
    `, ${NAMES} AS names, ${staffPersonOf('$4')} AS reviewer, ${noteOn('$4')} AS note,
     ${REVEALED} AS revealed, ${findingsOf('d.submission_id')} AS findings, ${checkOf('d.submission_id')} AS check,
     $5::boolean AS ahead`,
  ),
  returning: '*',
  recorded: {
    owner_id: 'changed."personId"',
    detail: `jsonb_build_object('number', changed.number) || CASE WHEN changed.ahead THEN '{"ahead": true}'
      ELSE jsonb_build_object('contentTag', ${CONTENT_TAG('changed.version', 'changed."contentHash"')}) END`,
  },
});

/** $1 the id, $2 scope keys, $3 the tag: what was sent ahead has come before the reader's eyes. */
export const showCase = new RecordedChange<{ id: string }>('declaration.show_case', {
  changed: `SELECT d.id, d.person_id AS "personId", s.number
    FROM declaration d JOIN declaration_submission s ON s.id = d.submission_id
    WHERE d.id = $1 AND ${IN_REACH} AND ${CONTENT_TAG('d.version', 's.content_hash')} = $3::text`,
  returning: 'id',
  recorded: {
    owner_id: 'changed."personId"',
    detail: `jsonb_build_object('number', changed.number, 'contentTag', $3::text)`,
  },
});
