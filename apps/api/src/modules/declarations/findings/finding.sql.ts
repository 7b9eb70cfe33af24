import {
  type FindingCode,
  FINDING_CODES,
  FINDING_FLAGS,
  type FindingFlag,
  type FindingParams,
  type FindingSeverity,
  FLAGGED_FINDINGS,
  isForStage,
  type OpenFinding,
  type ReviewStage,
  type Section,
  type StandingFinding,
} from '@htp/domain';

const listed = (codes: readonly FindingCode[]) => `(${codes.map((code) => `'${code}'`).join(', ')})`;

/** What the unit's officer is not shown. */
const ABOVE_UNIT = listed(FINDING_CODES.filter((code) => !isForStage(code, 'unit')));

/** The findings `f` that stand in the submission in force of `declaration d`, as far as the stage that has it sees them. */
const STANDING = `declaration_finding f WHERE f.submission_id = d.submission_id AND f.gone_at IS NULL
  AND (d.stage IS DISTINCT FROM 'unit' OR f.code NOT IN ${ABOVE_UNIT})`;

const OPEN = `${STANDING} AND f.severity = 'high' AND f.resolved_at IS NULL`;

/** Over `declaration d`: what has to be resolved before a pass. */
export const OPEN_FINDINGS = `(SELECT coalesce(json_agg(json_build_object('id', f.id, 'code', f.code, 'section', f.section,
    'field', f.field) ORDER BY f.id), '[]') FROM ${OPEN})`;
export type OpenFindingRow = OpenFinding;

/** Over `declaration d`: whether the machine has looked at the submission in force. */
export const CHECKED = `EXISTS (SELECT FROM declaration_check c
  WHERE c.submission_id = d.submission_id AND c.checked_at IS NOT NULL)`;

/** Over `declaration d`, for `caseFlags`. */
export const STANDING_FINDINGS = `(SELECT coalesce(json_agg(json_build_object('code', f.code, 'severity', f.severity,
    'resolved', f.resolved_at IS NOT NULL)), '[]') FROM ${STANDING})`;
export type StandingFindingRow = StandingFinding;

/** The same flags in SQL, for what a list is narrowed by. */
export const FINDING_FLAG_CONDITIONS: Readonly<Record<FindingFlag, string>> = Object.fromEntries(
  FINDING_FLAGS.map((flag) => [
    flag,
    flag === 'findings_open'
      ? `EXISTS (SELECT FROM ${OPEN})`
      : `EXISTS (SELECT FROM ${STANDING} AND f.code IN ${listed(FLAGGED_FINDINGS[flag])})`,
  ]),
) as Record<FindingFlag, string>;

/** A finding as `json_agg` brings it: instants as text, bytes in hexadecimal. */
export interface FindingRow {
  readonly id: string;
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  readonly section: Section;
  readonly field: string;
  readonly params: FindingParams;
  readonly places: string;
  readonly foundAt: string;
  readonly gone: boolean;
  readonly version: number;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
  readonly resolvedStage: ReviewStage | null;
  readonly remark: string | null;
}

const FINDING = `json_build_object('id', f.id, 'code', f.code, 'severity', f.severity, 'section', f.section, 'field', f.field,
  'params', f.params, 'places', encode(f.places, 'hex'), 'foundAt', f.found_at, 'gone', f.gone_at IS NOT NULL,
  'version', f.version, 'resolvedAt', f.resolved_at, 'resolvedBy', f.resolved_by, 'resolvedStage', f.resolved_stage,
  'remark', f.remark)`;

/** Of a submission: what stands, and what was resolved before it was gone. */
export const findingsOf = (
  submissionId: string,
) => `(SELECT coalesce(json_agg(${FINDING} ORDER BY f.id), '[]')
  FROM declaration_finding f
  WHERE f.submission_id = ${submissionId} AND (f.gone_at IS NULL OR f.resolved_at IS NOT NULL))`;

/** When the machine last looked at a submission and whether it will again, as one value; null before the first time. */
export const checkOf = (submissionId: string) => `(SELECT json_build_object('checkedAt', c.checked_at,
    'due', c.due_at IS NOT NULL) FROM declaration_check c WHERE c.submission_id = ${submissionId})`;
export interface CheckRow {
  readonly checkedAt: string | null;
  readonly due: boolean;
}
