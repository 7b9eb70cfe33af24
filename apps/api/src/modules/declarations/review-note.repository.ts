import { Injectable } from '@nestjs/common';
import type { ReviewStage } from '@htp/domain';
import { FieldCipher } from '../../platform/crypto/index.ts';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import type { ReviewNoteContent } from './review-note.input.ts';

/** Whose note on which case at which stage. */
export interface NoteKey {
  readonly declarationId: string;
  readonly stage: ReviewStage;
  readonly accountId: string;
}

interface NoteRow {
  readonly version: number;
  readonly content: Buffer;
  readonly contentHash: Buffer;
  readonly savedAt: Date;
}

export interface KeptNote extends Omit<NoteRow, 'content'> {
  readonly content: ReviewNoteContent;
}

const find = statement<NoteRow>(
  'review_note.find',
  `SELECT version, content, content_hash AS "contentHash", saved_at AS "savedAt" FROM review_note
   WHERE declaration_id = $1 AND stage = $2 AND account_id = $3`,
);
/** Writes over the version named and no other; none is 0. */
const save = statement<{ version: number }>(
  'review_note.save',
  `INSERT INTO review_note (declaration_id, stage, account_id, version, content, content_hash, saved_at)
   SELECT $1, $2, $3, 1, $5, $6, coalesce($7::timestamptz, now())
   WHERE $4 = 0 OR EXISTS (SELECT FROM review_note WHERE declaration_id = $1 AND stage = $2 AND account_id = $3)
   ON CONFLICT (declaration_id, stage, account_id) DO UPDATE SET version = review_note.version + 1,
     content = excluded.content, content_hash = excluded.content_hash, saved_at = excluded.saved_at
   WHERE review_note.version = $4
   RETURNING version`,
);

/** Reviewers' notes, sealed: remarks may hold personal data. A note falls with its case's next move (`declaration.move`). */
@Injectable()
export class ReviewNoteRepository {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  async find(key: NoteKey): Promise<KeptNote | undefined> {
    const row = await this.database.findOne(find, [key.declarationId, key.stage, key.accountId]);
    if (!row) return undefined;
    return {
      ...row,
      content: JSON.parse(this.cipher.openText(row.content, placeOf(key))) as ReviewNoteContent,
    };
  }

  /** @returns the new version; undefined when the note has another version than the one named */
  async save(
    key: NoteKey,
    basedOn: number,
    content: ReviewNoteContent,
    contentHash: Buffer,
  ): Promise<number | undefined> {
    const sealed = this.cipher.seal(JSON.stringify(content), placeOf(key));
    const { declarationId, stage, accountId } = key;
    const values = [declarationId, stage, accountId, basedOn, sealed, contentHash, this.clock.fixedAt];
    return (await this.database.findOne(save, values))?.version;
  }
}

const placeOf = ({ declarationId, stage, accountId }: NoteKey) => ({
  table: 'review_note',
  column: 'content',
  rowId: `${declarationId} ${stage} ${accountId}`,
});
