import { statement } from '../../../platform/database/index.ts';

/** A note as it is kept: its content sealed. */
export interface NoteRow {
  readonly version: number;
  readonly content: Buffer;
  readonly contentHash: Buffer;
  readonly savedAt: Date;
}

/** The same as one JSON value: instants as text, bytes in hexadecimal. */
export interface SealedNoteRow {
  readonly version: number;
  readonly content: string;
  readonly contentHash: string;
  readonly savedAt: string;
}

/** The note of a reviewer on `declaration d` at the stage that has it. */
export const noteOn = (accountId: string) =>
  `(SELECT json_build_object('version', n.version, 'content', encode(n.content, 'hex'), 'contentHash',
      encode(n.content_hash, 'hex'), 'savedAt', n.saved_at)
    FROM review_note n WHERE n.declaration_id = d.id AND n.stage = d.stage AND n.account_id = ${accountId})`;

export const findNote = statement<NoteRow>(
  'review_note.find',
  `SELECT version, content, content_hash AS "contentHash", saved_at AS "savedAt" FROM review_note
   WHERE declaration_id = $1 AND stage = $2 AND account_id = $3`,
);
/** Writes over the version named and no other; none is 0. */
export const saveNote = statement<{ version: number }>(
  'review_note.save',
  `INSERT INTO review_note (declaration_id, stage, account_id, version, content, content_hash, saved_at)
   SELECT $1, $2, $3, 1, $5, $6, coalesce($7::timestamptz, now())
   WHERE $4 = 0 OR EXISTS (SELECT FROM review_note WHERE declaration_id = $1 AND stage = $2 AND account_id = $3)
   ON CONFLICT (declaration_id, stage, account_id) DO UPDATE SET version = review_note.version + 1,
     content = excluded.content, content_hash = excluded.content_hash, saved_at = excluded.saved_at
   WHERE review_note.version = $4
   RETURNING version`,
);
