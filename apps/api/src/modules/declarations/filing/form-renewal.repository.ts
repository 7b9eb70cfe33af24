import { Injectable } from '@nestjs/common';
import type { DeclarationSnapshot, FormValues } from '@htp/domain';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { contentHashOf, FrozenCopies } from '../frozen-copies.ts';

/** The frozen copy with the renewed form, and what is kept of the form as typed. */
export interface RenewedForm {
  readonly declarationId: string;
  /** The frozen copy that it takes the place of. */
  readonly previousId: string;
  readonly submissionId: string;
  readonly snapshot: DeclarationSnapshot;
  /** As text, as it was judged when it was submitted. */
  readonly judgement: string | null;
  readonly details: FormValues;
  readonly fieldVersions: Readonly<Record<string, number>>;
}

/** Where the case stands, who has claimed it and since when it waits stay as they are. */
const renew = statement<{ version: number; number: number }>(
  'declaration.renew_form',
  `WITH renewed AS (
     INSERT INTO declaration_submission (id, declaration_id, number, season_version, notice_version, statement_version,
       frozen_copy, content_hash, document_index, sections, file_ids, submitted_at, flags,
       judgement)
     SELECT $3, declaration_id, number + 1, season_version, notice_version, statement_version, $4, $5, document_index,
       sections, $6, coalesce($9::timestamptz, now()), flags, $10
     FROM declaration_submission WHERE id = $2
     RETURNING id, number),
   due AS (
     INSERT INTO declaration_check (submission_id, due_at) SELECT id, coalesce($9::timestamptz, now()) FROM renewed),
   verdicts AS (
     DELETE FROM declaration_section_verdict WHERE declaration_id = $1 AND section = 'declaration_details')
   UPDATE declaration d SET submission_id = renewed.id, version = d.version + 1, details = $7, field_versions = $8,
     form_outdated = false
   FROM renewed WHERE d.id = $1 RETURNING d.version, renewed.number`,
);
const mark = statement('declaration.mark_form', 'UPDATE declaration SET form_outdated = $2 WHERE id = $1');

/** The SQL of a form that is found out of date and renewed; the declaration is held by then. */
@Injectable()
export class FormRenewalRepository {
  constructor(
    private readonly database: Database,
    private readonly copies: FrozenCopies,
    private readonly clock: Clock,
  ) {}

  async mark(id: string, formOutdated: boolean): Promise<void> {
    await this.database.count(mark, [id, formOutdated]);
  }

  /** Puts the renewed form into force and drops what any stage said of the old one. */
  async renew({ declarationId, previousId, submissionId, snapshot, ...kept }: RenewedForm) {
    const contentHash = contentHashOf(snapshot);
    const row = await this.database.findOne(renew, [
      declarationId,
      previousId,
      submissionId,
      this.copies.sealCopy(submissionId, snapshot),
      contentHash,
      Object.keys(snapshot.files),
      this.copies.sealDetails(declarationId, kept.details),
      JSON.stringify(kept.fieldVersions),
      this.clock.fixedAt,
      kept.judgement && this.copies.sealJudgement(submissionId, kept.judgement),
    ]);
    if (!row) throw new Error('a held declaration is gone');
    return { ...row, contentHash };
  }
}
