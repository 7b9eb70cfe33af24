import { Injectable } from '@nestjs/common';
import type { Finding, FindingPlace, ReviewStage } from '@htp/domain';
import { FieldCipher } from '../../../platform/crypto/index.ts';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { type CheckRow, checkOf, type FindingRow, findingsOf } from './finding.sql.ts';

/** A finding as it is kept, opened. */
export interface KeptFinding extends Omit<FindingRow, 'places'> {
  readonly places: readonly FindingPlace[];
}

export interface KnownFinding {
  readonly id: string;
  readonly digest: Buffer;
  readonly code: string;
  readonly gone: boolean;
}

export interface NewFinding extends Finding {
  readonly id: string;
  /** Under every readable key, the current one first. */
  readonly digests: readonly Buffer[];
}

export interface Resolution {
  readonly id: string;
  readonly resolvedBy: string;
  readonly stage: ReviewStage;
  readonly remark: string;
}

const NOW = (parameter: string) => `coalesce(${parameter}::timestamptz, now())`;

const known = statement<KnownFinding>(
  'declaration_finding.known',
  `SELECT id, digest, code, gone_at IS NOT NULL AS gone FROM declaration_finding WHERE submission_id = $1`,
);
/** What was said to the same finding in the submission before still holds. */
const insert = statement(
  'declaration_finding.insert',
  `INSERT INTO declaration_finding (id, submission_id, digest, code, severity, section, field, params, places, found_at,
     version, resolved_at, resolved_by, resolved_stage, remark)
   SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, ${NOW('$11')}, coalesce(b.version, 0), b.resolved_at, b.resolved_by,
     b.resolved_stage, b.remark
   FROM (SELECT) one LEFT JOIN declaration_finding b ON b.submission_id = $10 AND b.digest = ANY ($12::bytea[])`,
);
const mark = statement(
  'declaration_finding.mark',
  `UPDATE declaration_finding SET gone_at = CASE WHEN id = ANY ($1) THEN ${NOW('$3')} END,
     found_at = CASE WHEN id = ANY ($2) THEN ${NOW('$3')} ELSE found_at END
   WHERE id = ANY ($1) OR id = ANY ($2)`,
);
/** Whoever decides meanwhile reads again: his decision goes by the row as he has read it. */
const touch = statement(
  'declaration_finding.touch',
  'UPDATE declaration SET version = version WHERE id = $1',
);
const ofSubmission = statement<{ findings: FindingRow[]; check: CheckRow | null }>(
  'declaration_finding.of_submission',
  `SELECT ${findingsOf('$1::uuid')} AS findings, ${checkOf('$1::uuid')} AS check`,
);
const one = statement<{ findings: FindingRow[] }>(
  'declaration_finding.one',
  `SELECT ${findingsOf('$1::uuid')} AS findings`,
);
const resolve = statement(
  'declaration_finding.resolve',
  `UPDATE declaration_finding SET version = version + 1, resolved_at = ${NOW('$5')}, resolved_by = $2, resolved_stage = $3,
     remark = $4 WHERE id = $1`,
);

/** The SQL of findings; what they quote is sealed row by row. */
@Injectable()
export class DeclarationFindingsRepository {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** All that was ever found in a submission. */
  known(submissionId: string): Promise<KnownFinding[]> {
    return this.database.query(known, [submissionId]);
  }

  async add(submissionId: string, previousId: string | null, finding: NewFinding): Promise<void> {
    const { id, digests, code, severity, section, field, params, places } = finding;
    const sealed = this.cipher.seal(JSON.stringify(places), placeOf(id));
    const found = [
      id,
      submissionId,
      digests[0],
      code,
      severity,
      section,
      field,
      JSON.stringify(params),
      sealed,
    ];
    await this.database.count(insert, [...found, previousId, this.clock.fixedAt, digests]);
  }

  /** @param gone not found any more; `back` found again */
  async mark(gone: readonly string[], back: readonly string[]): Promise<void> {
    if (gone.length + back.length > 0) await this.database.count(mark, [gone, back, this.clock.fixedAt]);
  }

  async touch(declarationId: string): Promise<void> {
    await this.database.count(touch, [declarationId]);
  }

  async ofSubmission(submissionId: string): Promise<{ findings: FindingRow[]; check: CheckRow | null }> {
    const row = await this.database.findOne(ofSubmission, [submissionId]);
    if (!row) throw new Error('a statement without a table has a row');
    return row;
  }

  async find(submissionId: string, id: string): Promise<FindingRow | undefined> {
    const row = await this.database.findOne(one, [submissionId]);
    return row?.findings.find((finding) => finding.id === id);
  }

  async resolve({ id, resolvedBy, stage, remark }: Resolution): Promise<void> {
    await this.database.count(resolve, [id, resolvedBy, stage, remark, this.clock.fixedAt]);
  }

  /** With what stands where. */
  open({ places, ...finding }: FindingRow): KeptFinding {
    const text = this.cipher.openText(Buffer.from(places, 'hex'), placeOf(finding.id));
    return { ...finding, places: JSON.parse(text) as FindingPlace[] };
  }
}

export const placeOf = (rowId: string) => ({ table: 'declaration_finding', column: 'places', rowId });
