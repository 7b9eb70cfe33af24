import type { OpenFinding, SectionDecision } from '@htp/domain';
import { RecordedChange, statement } from '../../../platform/database/index.ts';
import { staffPersonOf, type StaffPersonRow } from '../../accounts/index.ts';
import { DECISIONS, type DetailDecision, VERDICTS } from '../declaration-detail.sql.ts';
import { CHECKED, OPEN_FINDINGS } from '../findings/finding.sql.ts';
import { openedBy } from './case-openings.ts';
import type { DeclarationSubmission } from '../declaration-submission.entity.ts';
import { type Moved, READ_COLUMNS, type ReadDeclaration, UNCHANGED } from '../filing/own-declaration.sql.ts';

/** A case with all that the rules of a decision ask, read by one statement and so as it was at one moment. */
export interface ReadCaseRow
  extends ReadDeclaration, Pick<DeclarationSubmission, 'contentHash' | 'documentIndex' | 'sections'> {
  readonly submissionNumber: number;
  readonly reviewer: StaffPersonRow;
  /** Whether the reviewer has opened the case as it is. */
  readonly opened: boolean;
  readonly decisions: readonly DetailDecision[];
  /** Of the stage that has it now. */
  readonly verdicts: readonly SectionDecision[];
  /** Whether the machine has looked at the submission, and what of its findings is to be resolved before a pass. */
  readonly checked: boolean;
  readonly openFindings: readonly OpenFinding[];
}

/** $1 the id, $2 the time a test has set, $3 scope keys, $4 the reviewer. */
export const readCase = statement<ReadCaseRow>(
  'declaration.read_case',
  `SELECT ${READ_COLUMNS}, s.number AS "submissionNumber", s.content_hash AS "contentHash",
     s.document_index AS "documentIndex", s.sections, ${staffPersonOf('$4')} AS reviewer,
     ${openedBy('$4')} AS opened,
     ${DECISIONS} AS decisions, ${VERDICTS} AS verdicts,
     ${CHECKED} AS checked, ${OPEN_FINDINGS} AS "openFindings"
   FROM declaration d JOIN declaration_submission s ON s.id = d.submission_id
   WHERE d.id = $1
     AND EXISTS (SELECT FROM declaration_reach r WHERE r.declaration_id = d.id AND r.scope = ANY($3))`,
);

/**
 * $1 the id, $2 its revision, $3 to $8 where it moves, $9 to $18 the decision. Verdicts, claims and decisions of others change
 * the declaration's row too, so its revision stands for all that was read.
 */
export const decide = new RecordedChange<Moved>('declaration.decide', {
  changed: `UPDATE declaration SET status = $3, stage = $4, version = version + 1, returned_sections = $5,
      reopened_until = $6, claimed_by = NULL, claim_expires_at = NULL, waiting_since = coalesce($7::timestamptz, now()),
      form_outdated = form_outdated AND $3 IN ('in_review', 'returned')
    WHERE ${UNCHANGED} RETURNING id, version, waiting_since`,
  also: {
    moved: `UPDATE declaration_reach SET queue = $8, waiting_since = changed.waiting_since FROM changed
      WHERE declaration_id = changed.id`,
    noted: `DELETE FROM review_note n USING changed WHERE n.declaration_id = changed.id`,
    decided: `INSERT INTO declaration_decision (id, declaration_id, submission_id, stage, decision, reason, remark, sections,
        correct_by, decided_by, decider_document_index, decided_at)
      SELECT $9::uuid, id, $10::uuid, $11, $12, $13, $14, $15::jsonb, $16::date, $17::uuid, $18::bytea,
        coalesce($7::timestamptz, now()) FROM changed`,
  },
  returning: `version, waiting_since AS "waitingSince"`,
});
