import { Injectable } from '@nestjs/common';
import {
  type ContentFlag,
  type DeclarationSnapshot,
  type DeclarationState,
  maskName,
  maskNumber,
  type Section,
  SECTIONS,
} from '@htp/domain';
import { ActivityService, type NewActivity } from '../../platform/activity/index.ts';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import type { DeclarationReceipt } from './declaration.view.ts';
import { FrozenCopies } from './frozen-copies.ts';
import { type Moved, type ReadDeclaration, submit } from './filing/own-declaration.sql.ts';
import { queueOf } from './reach.ts';

/** A submission ready to be kept. */
export interface NewSubmission {
  readonly id: string;
  readonly number: number;
  readonly seasonVersion: number;
  readonly documentIndex: Buffer;
  /** Of the identity that the snapshot names. */
  readonly identityRevision: string;
  readonly snapshot: DeclarationSnapshot;
  readonly contentHash: Buffer;
  readonly flags: readonly ContentFlag[];
  /** As text, whose hash the snapshot holds; null where there was nothing to judge by. */
  readonly judgement: string | null;
}

/** Where a submission puts the declaration. */
export interface Placement {
  readonly unitPath: readonly string[];
  /** Every scope that reaches it. */
  readonly scopes: readonly string[];
  readonly deadline: Date;
  /** The sections changed since the submission before: what reviewers accepted of the others stands. */
  readonly changed: readonly Section[];
  /** The person, when the unit is the one that he is bound to and not the one of an earlier submission. */
  readonly boundPersonId: string | null;
}

const current = statement<{ number: number; frozenCopy: Buffer; judgement: Buffer | null }>(
  'declaration_submission.current',
  'SELECT number, frozen_copy AS "frozenCopy", judgement FROM declaration_submission WHERE id = $1',
);
const move = statement<Moved>(
  'declaration.move',
  `WITH moved AS (
     UPDATE declaration SET status = $2, stage = $3, version = version + 1, returned_sections = $4,
       reopened_until = $5, claimed_by = NULL, claim_expires_at = NULL, waiting_since = coalesce($6::timestamptz, now()),
       form_outdated = $8
     WHERE id = $1 RETURNING id, version, waiting_since),
   notes AS (DELETE FROM review_note WHERE declaration_id = $1),
   reach AS (
     UPDATE declaration_reach SET queue = $7, waiting_since = moved.waiting_since FROM moved
     WHERE declaration_id = moved.id)
   SELECT version, waiting_since AS "waitingSince" FROM moved`,
);
/** The SQL of submissions and of every change of state of a submitted declaration. */
@Injectable()
export class DeclarationSubmissionsRepository {
  constructor(
    private readonly database: Database,
    private readonly copies: FrozenCopies,
    private readonly clock: Clock,
    private readonly activity: ActivityService,
  ) {}

  /** The frozen copy in force, opened; undefined before the first submission. */
  async findCurrent(submissionId: string | null) {
    if (submissionId === null) return undefined;
    const row = await this.database.findOne(current, [submissionId]);
    if (!row) throw new Error('a submission is gone');
    return {
      number: row.number,
      snapshot: this.copies.openCopy(submissionId, row.frozenCopy),
      /** As text. */
      judgement: row.judgement && this.copies.openJudgement(submissionId, row.judgement),
    };
  }

  /**
   * Keeps the frozen copy of a declaration as it was read, and puts it under review.
   * @returns undefined when somebody was faster, or the deadline has passed by now
   */
  async submit(
    { id, revision }: ReadDeclaration,
    submission: NewSubmission,
    next: DeclarationState,
    placement: Placement,
    activity: NewActivity,
    receipt: DeclarationReceipt,
  ): Promise<Moved | undefined> {
    const { snapshot } = submission;
    const { unit, person } = snapshot;
    const frozen = [
      submission.id,
      submission.number,
      submission.seasonVersion,
      snapshot.noticeVersion,
      snapshot.statementVersion,
      this.copies.sealCopy(submission.id, snapshot),
      submission.contentHash,
      submission.documentIndex,
      sectionsOf(snapshot),
      Object.keys(snapshot.files),
    ];
    const standing = [
      next.status,
      next.stage,
      snapshot.feeFen,
      snapshot.specialtyName,
      unit.unitId,
      placement.unitPath,
      unit.name,
      unit.divisionCode,
      maskName(person.name),
      maskNumber(person.documentNumber),
    ];
    const { deadline, scopes, changed, boundPersonId } = placement;
    const judgement = submission.judgement && this.copies.sealJudgement(submission.id, submission.judgement);
    const values = [
      id,
      revision,
      ...frozen,
      ...standing,
      deadline,
      this.clock.fixedAt,
      queueOf(next),
      scopes,
    ];
    const [moved] = await this.activity.change(
      submit,
      [...values, changed, boundPersonId, submission.flags, judgement, submission.identityRevision],
      activity,
      receipt,
    );
    return moved;
  }

  /** Any other change of state; it ends the claim. */
  async move(id: string, next: DeclarationState, reopenedUntil: Date | null): Promise<Moved> {
    const { status, stage, returnedSections } = next;
    const values = [id, status, stage, returnedSections, reopenedUntil, this.clock.fixedAt, queueOf(next)];
    const moved = await this.database.findOne(move, [...values, next.formOutdated]);
    if (!moved) throw new Error('a held declaration is gone');
    return moved;
  }
}

/** The sections that a frozen copy holds. */
export function sectionsOf({ credentials, workPeriods = [] }: DeclarationSnapshot): Section[] {
  return SECTIONS.filter(
    (section) =>
      section === 'declaration_details' ||
      (section === 'work_period' ? workPeriods.length > 0 : credentials[section] !== undefined),
  );
}
