import { Injectable } from '@nestjs/common';
import type { SharedTrace, Trace } from '@htp/domain';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { PictureHashes } from '../../evidence/index.ts';
import type { CheckedSubmission } from './declaration-checks.repository.ts';

/** Along the index of the files of submissions. */
const holders = statement<{ documentIndex: Buffer }>(
  'declaration_submission.holders_of_files',
  `SELECT DISTINCT document_index AS "documentIndex" FROM declaration_submission
   WHERE file_ids && $1::uuid[] AND document_index <> $2`,
);
/** Once: who has been told of a shared picture already is left alone. */
const wake = statement(
  'declaration_check.wake_holders_of_files',
  `UPDATE declaration_check c SET due_at = coalesce($3::timestamptz, now()), tries = 0
   FROM declaration_submission s JOIN declaration d ON d.submission_id = s.id
   WHERE s.file_ids && $1::uuid[] AND s.document_index <> $2 AND c.submission_id = s.id AND c.due_at IS NULL
     AND NOT EXISTS (SELECT FROM declaration_finding f
       WHERE f.submission_id = s.id AND f.code = 'picture_on_two_people' AND f.gone_at IS NULL)`,
);

/** Finds the sheet of paper that somebody else has photographed, scanned or saved anew. */
@Injectable()
export class AlikePictures {
  constructor(
    private readonly hashes: PictureHashes,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param pictures of the submission, of which some may be known to be shared bit by bit */
  async sharedBy(
    { documentIndex }: CheckedSubmission,
    pictures: readonly Trace[],
    known: readonly SharedTrace[],
  ): Promise<SharedTrace[]> {
    const unknown = pictures.filter(({ fileId }) => !known.some((shared) => shared.fileId === fileId));
    const alike = await this.hashes.alikeOf(unknown.flatMap(({ fileId }) => (fileId ? [fileId] : [])));
    const shared: SharedTrace[] = [];
    for (const picture of unknown) {
      const others = (alike.get(picture.fileId ?? '') ?? []).map(({ fileId }) => fileId);
      if (others.length === 0) continue;
      const people = (await this.database.query(holders, [others, documentIndex])).length;
      if (people > 0) shared.push({ ...picture, people });
    }
    return shared;
  }

  /** Has those looked at again who do not know yet that they share one of these pictures; within a unit of work. */
  async wakeOthers({ documentIndex }: CheckedSubmission, pictures: readonly Trace[]): Promise<void> {
    const alike = await this.hashes.alikeOf(pictures.flatMap(({ fileId }) => (fileId ? [fileId] : [])));
    const others = [...alike.values()].flat().map(({ fileId }) => fileId);
    if (others.length > 0) await this.database.count(wake, [others, documentIndex, this.clock.fixedAt]);
  }
}
