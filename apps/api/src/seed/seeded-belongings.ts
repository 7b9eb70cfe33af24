import { createHash } from 'node:crypto';
import { credentialFields } from '@htp/domain';
import type { FieldCipher, FileEnvelope } from '../platform/crypto/index.ts';
import { type CopyRows, json } from './copy-rows.ts';
import type { SeededPerson } from './seeded-person.ts';

/** The rows of a person's attachments, with keys that open; their bytes are not made. */
export function addFiles(rows: CopyRows, envelope: FileEnvelope, person: SeededPerson, at: Date): void {
  for (const id of person.fileIds)
    rows.add('file', {
      id,
      owner_id: person.id,
      media_type: 'image/jpeg',
      bytes: 180_000,
      sha256: sha256Of(id),
      wrapped_key: envelope.wrapNewKey(id),
      created_at: at,
      stored_at: at,
    });
}

/** His papers and his work, as he has typed them. */
export function addCredentials(rows: CopyRows, cipher: FieldCipher, person: SeededPerson, at: Date): void {
  for (const { id, kind, fields } of [...person.credentials, ...person.workPeriods]) {
    const isSecret = (name: string) => credentialFields(kind)[name]?.secret === true;
    const entries = Object.entries(fields);
    const secret = Object.fromEntries(entries.filter(([name]) => isSecret(name)));
    const place = (column: string) => ({ table: 'credential', column, rowId: id });
    rows.add('credential', {
      id,
      owner_id: person.id,
      kind,
      source: 'candidate',
      fields: json(Object.fromEntries(entries.filter(([name]) => !isSecret(name)))),
      secrets: cipher.seal(JSON.stringify(secret), place('secrets')),
      supplied: cipher.seal('{}', place('supplied')),
      created_at: at,
      updated_at: at,
    });
  }
}

/** Stands for the hash of a content that is not made. */
export const sha256Of = (fileId: string): Buffer => createHash('sha256').update(fileId).digest();
