import { Injectable } from '@nestjs/common';
import {
  type DeclarationSnapshot,
  type DeclarationState,
  maskName,
  maskNumber,
  type Section,
} from '@htp/domain';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import { contentHashOf, FrozenCopies } from './frozen-copies.ts';
import { queueOf } from './reach.ts';

/** A submission ready to be kept. */
export interface NewSubmission {
  readonly id: string;
  readonly declarationId: string;
  readonly number: number;
  readonly seasonVersion: number;
  readonly documentIndex: Buffer;
  readonly snapshot: DeclarationSnapshot;
}

/** Where a submission puts the declaration. */
export interface Placement {
  readonly unitPath: readonly string[];
  /** Every scope that reaches it. */
  readonly scopes: readonly string[];
}

export interface Moved {
  readonly version: number;
  readonly waitingSince: Date;
}

const insert = statement(
  'declaration_submission.insert',
  `INSERT INTO declaration_submission (id, declaration_id, number, season_version, notice_version, statement_version,
     frozen_copy, content_hash, document_index, sections, file_ids, submitted_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, coalesce($12::timestamptz, now()))`,
);
const current = statement<{ number: number; frozenCopy: Buffer }>(
  'declaration_submission.current',
  'SELECT number, frozen_copy AS "frozenCopy" FROM declaration_submission WHERE id = $1',
);
/** The time at which this statement runs decides over the deadline, however long its transaction has waited (abuse 12). */
const submit = statement<Moved>(
  'declaration.submit',
  `WITH moved AS (
     UPDATE declaration SET status = $2, stage = $3, version = version + 1, returned_sections = '{}',
       season_version = $4, submission_id = $5, fee_fen = $6, specialty_name = $7, unit_id = $8, unit_path = $9,
       unit_name = $10, division_code = $11, masked_name = $12, masked_number = $13,
       waiting_since = coalesce($15::timestamptz, now())
     WHERE id = $1 AND coalesce($15::timestamptz, clock_timestamp()) < $14::timestamptz
     RETURNING id, version, waiting_since),
   reach AS (
     INSERT INTO declaration_reach (declaration_id, scope, queue, waiting_since)
     SELECT moved.id, scope, $17, moved.waiting_since FROM moved, unnest($16::text[]) AS scope
     ON CONFLICT (declaration_id, scope) DO UPDATE SET queue = excluded.queue, waiting_since = excluded.waiting_since)
   SELECT version, waiting_since AS "waitingSince" FROM moved`,
);
const move = statement<Moved>(
  'declaration.move',
  `WITH moved AS (
     UPDATE declaration SET status = $2, stage = $3, version = version + 1, returned_sections = $4,
       reopened_until = $5, claimed_by = NULL, claim_expires_at = NULL, waiting_since = coalesce($6::timestamptz, now())
     WHERE id = $1 RETURNING id, version, waiting_since),
   reach AS (
     UPDATE declaration_reach SET queue = $7, waiting_since = moved.waiting_since FROM moved
     WHERE declaration_id = moved.id)
   SELECT version, waiting_since AS "waitingSince" FROM moved`,
);
const dropVerdicts = statement(
  'declaration_section_verdict.drop',
  `DELETE FROM declaration_section_verdict
   WHERE declaration_id = $1 AND (verdict = 'returned' OR section = ANY($2))`,
);

/** The SQL of submissions and of every change of state of a submitted declaration. */
@Injectable()
export class DeclarationSubmissionsRepository {
  constructor(
    private readonly database: Database,
    private readonly copies: FrozenCopies,
    private readonly clock: Clock,
  ) {}

  /** The frozen copy in force, opened; undefined before the first submission. */
  async findCurrent(submissionId: string | null) {
    if (submissionId === null) return undefined;
    const row = await this.database.findOne(current, [submissionId]);
    if (!row) throw new Error('a submission is gone');
    return { number: row.number, snapshot: this.copies.openCopy(submissionId, row.frozenCopy) };
  }

  /** Keeps the frozen copy. @returns the hash of its content */
  async insert(submission: NewSubmission): Promise<Buffer> {
    const { id, declarationId, number, seasonVersion, documentIndex, snapshot } = submission;
    const contentHash = contentHashOf(snapshot);
    await this.database.count(insert, [
      id,
      declarationId,
      number,
      seasonVersion,
      snapshot.noticeVersion,
      snapshot.statementVersion,
      this.copies.sealCopy(id, snapshot),
      contentHash,
      documentIndex,
      sectionsOf(snapshot),
      Object.keys(snapshot.files),
      this.clock.fixedAt,
    ]);
    return contentHash;
  }

  /** Puts the declaration under review. @returns undefined when the deadline has passed by now */
  submit(
    submission: NewSubmission,
    next: DeclarationState,
    placement: Placement,
    deadline: Date,
  ): Promise<Moved | undefined> {
    const { snapshot } = submission;
    const { unit, person } = snapshot;
    return this.database.findOne(submit, [
      submission.declarationId,
      next.status,
      next.stage,
      submission.seasonVersion,
      submission.id,
      snapshot.feeFen,
      snapshot.specialtyName,
      unit.unitId,
      placement.unitPath,
      unit.name,
      unit.divisionCode,
      maskName(person.name),
      maskNumber(person.documentNumber),
      deadline,
      this.clock.fixedAt,
      placement.scopes,
      queueOf(next),
    ]);
  }

  /** Any other change of state; it ends the claim. */
  async move(id: string, next: DeclarationState, reopenedUntil: Date | null): Promise<Moved> {
    const { status, stage, returnedSections } = next;
    const values = [id, status, stage, returnedSections, reopenedUntil, this.clock.fixedAt, queueOf(next)];
    const moved = await this.database.findOne(move, values);
    if (!moved) throw new Error('a held declaration is gone');
    return moved;
  }

  /** Takes away the verdicts, of every stage, that a resubmission leaves nothing of; the others stand. */
  async dropVerdicts(declarationId: string, changed: readonly Section[]): Promise<void> {
    await this.database.count(dropVerdicts, [declarationId, changed]);
  }
}

/** The sections that a frozen copy holds. */
export function sectionsOf({ credentials }: DeclarationSnapshot): Section[] {
  return [...(Object.keys(credentials) as (keyof typeof credentials)[]), 'declaration_details'];
}
