import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import type { Declaration } from '../declaration.entity.ts';

/** A submission in force, as it is looked at. */
export interface CheckedSubmission extends Pick<Declaration, 'personId' | 'fieldVersions' | 'unitId'> {
  readonly id: string;
  readonly declarationId: string;
  readonly number: number;
  readonly frozenCopy: Buffer;
  readonly documentIndex: Buffer;
  readonly previousId: string | null;
  readonly previousCopy: Buffer | null;
  /** The Beijing day on which each file was first handed in, by its id. */
  readonly handedInOn: Readonly<Record<string, string>>;
  /** As it is when the look begins; a later one means that something new has to be looked at. */
  readonly dueAt: string | null;
  readonly now: Date;
}

const NOW = (parameter: string) => `coalesce(${parameter}::timestamptz, now())`;

const find = statement<CheckedSubmission>(
  'declaration_check.find',
  `SELECT s.id, s.declaration_id AS "declarationId", s.number, s.frozen_copy AS "frozenCopy",
     s.document_index AS "documentIndex", d.person_id AS "personId", d.field_versions AS "fieldVersions",
     d.unit_id AS "unitId", p.id AS "previousId", p.frozen_copy AS "previousCopy", c.due_at::text AS "dueAt",
     ${NOW('$2')} AS now,
     (SELECT coalesce(json_object_agg(first.file_id, first.day), '{}') FROM (
        SELECT file_id, (min(x.submitted_at) AT TIME ZONE 'Asia/Shanghai')::date AS day
        FROM declaration_submission x, unnest(x.file_ids) AS file_id
        WHERE x.declaration_id = s.declaration_id GROUP BY file_id) first) AS "handedInOn"
   FROM declaration_submission s JOIN declaration d ON d.submission_id = s.id
   LEFT JOIN declaration_submission p ON p.declaration_id = s.declaration_id AND p.number = s.number - 1
   LEFT JOIN declaration_check c ON c.submission_id = s.id
   WHERE s.id = $1`,
);
/** A process that dies leaves it to another. */
const lease = statement<{ submissionId: string }>(
  'declaration_check.lease',
  `UPDATE declaration_check SET due_at = ${NOW('$1')} + interval '2 minutes', tries = tries + 1
   WHERE submission_id = (SELECT submission_id FROM declaration_check WHERE due_at <= ${NOW('$1')}
     ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
   RETURNING submission_id AS "submissionId"`,
);
/** What became due meanwhile stays due. */
const settle = statement(
  'declaration_check.settle',
  `INSERT INTO declaration_check AS c (submission_id, checked_at, due_at)
   VALUES ($1, ${NOW('$2')}, CASE WHEN $4 THEN ${NOW('$2')} + interval '15 seconds' END)
   ON CONFLICT (submission_id) DO UPDATE SET checked_at = ${NOW('$2')},
     due_at = CASE WHEN c.due_at IS DISTINCT FROM $3::timestamptz THEN c.due_at
       WHEN $4 THEN ${NOW('$2')} + least(interval '15 seconds' * power(2, least(c.tries, 6)), interval '10 minutes') END,
     tries = CASE WHEN $4 THEN c.tries ELSE 0 END`,
);
const drop = statement(
  'declaration_check.drop',
  'UPDATE declaration_check SET due_at = NULL, tries = 0 WHERE submission_id = $1',
);
/** After so many faults nobody waits for the machine any more. */
const fail = statement(
  'declaration_check.fail',
  `UPDATE declaration_check SET checked_at = CASE WHEN tries >= $2 THEN coalesce(checked_at, ${NOW('$3')}) ELSE checked_at END,
     due_at = CASE WHEN tries < $2 THEN ${NOW('$3')} + interval '10 seconds' * power(2, least(tries, 6)) END
   WHERE submission_id = $1`,
);
const hold = statement<{ id: string }>(
  'declaration_check.hold_declaration',
  'SELECT id FROM declaration WHERE id = $1 AND submission_id = $2 FOR UPDATE',
);

const MOST_FAULTS = 5;

/** When submissions are looked at. */
@Injectable()
export class DeclarationChecksRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Undefined where another submission is in force by now. */
  find(submissionId: string): Promise<CheckedSubmission | undefined> {
    return this.database.findOne(find, [submissionId, this.clock.fixedAt]);
  }

  /** Takes whichever has been due longest; for two minutes nobody else does. */
  async lease(): Promise<string | undefined> {
    return (await this.database.findOne(lease, [this.clock.fixedAt]))?.submissionId;
  }

  /** @param again whether something is still missing, such as papers that are being read */
  async settle({ id, dueAt }: CheckedSubmission, again: boolean): Promise<void> {
    await this.database.count(settle, [id, this.clock.fixedAt, dueAt, again]);
  }

  /** Another submission is in force. */
  async drop(submissionId: string): Promise<void> {
    await this.database.count(drop, [submissionId]);
  }

  async fail(submissionId: string): Promise<void> {
    await this.database.count(fail, [submissionId, MOST_FAULTS, this.clock.fixedAt]);
  }

  /** Locks the declaration until the end of the unit of work; false where another submission is in force. */
  async hold({ declarationId, id }: CheckedSubmission): Promise<boolean> {
    return (await this.database.findOne(hold, [declarationId, id])) !== undefined;
  }
}
