import { Injectable } from '@nestjs/common';
import type { ReviewStage } from '@htp/domain';
import { FieldCipher } from '../../../platform/crypto/index.ts';
import { Database } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import type { ReviewNoteContent } from './review-note.input.ts';
import { findNote, type NoteRow, saveNote, type SealedNoteRow } from './review-note.sql.ts';

/** Whose note on which case at which stage. */
export interface NoteKey {
  readonly declarationId: string;
  readonly stage: ReviewStage;
  readonly accountId: string;
}

export interface KeptNote extends Omit<NoteRow, 'content'> {
  readonly content: ReviewNoteContent;
}

/** Reviewers' notes, sealed: remarks may hold personal data. A note falls with its case's next move (`declaration.move`). */
@Injectable()
export class ReviewNoteRepository {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  async find(key: NoteKey): Promise<KeptNote | undefined> {
    const row = await this.database.findOne(findNote, [key.declarationId, key.stage, key.accountId]);
    return row && this.open(key, row);
  }

  /** A note that another statement has brought along. */
  openSealed(key: NoteKey, { version, content, contentHash, savedAt }: SealedNoteRow): KeptNote {
    return this.open(key, {
      version,
      content: Buffer.from(content, 'hex'),
      contentHash: Buffer.from(contentHash, 'hex'),
      savedAt: new Date(savedAt),
    });
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
    return (await this.database.findOne(saveNote, values))?.version;
  }

  private open(key: NoteKey, row: NoteRow): KeptNote {
    const content = JSON.parse(this.cipher.openText(row.content, placeOf(key))) as ReviewNoteContent;
    return { ...row, content };
  }
}

const placeOf = ({ declarationId, stage, accountId }: NoteKey) => ({
  table: 'review_note',
  column: 'content',
  rowId: `${declarationId} ${stage} ${accountId}`,
});
