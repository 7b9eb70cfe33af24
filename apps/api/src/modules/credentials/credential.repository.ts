import { Injectable } from '@nestjs/common';
import {
  credentialFields,
  type CredentialKind,
  type CredentialSource,
  type FormValues,
  type KnownFields,
} from '@htp/domain';
import { validate as isUuid } from 'uuid';
import { BlindIndex, FieldCipher } from '../../platform/crypto/index.ts';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import { certificateNumberOf, type CredentialRecord } from './credential-record.ts';

interface CredentialRow {
  readonly id: string;
  readonly owner_id: string;
  readonly kind: CredentialKind;
  readonly source: CredentialSource;
  readonly external_id: string | null;
  readonly version: number;
  readonly fields: FormValues;
  readonly secrets: Buffer;
  readonly supplied: Buffer;
  readonly corrections: Buffer | null;
  readonly absent_since: Date | null;
  readonly updated_at: Date;
}

/** What is written of a credential when it is made or changed. */
export type CredentialContent = Pick<CredentialRecord, 'id' | 'kind' | keyof KnownFields>;

const COLUMNS = `id, owner_id, kind, source, external_id, version, fields, secrets, supplied, corrections, absent_since,
  updated_at`;

/** Until the transaction ends, nobody else adds to this person's credentials. */
const holdOwner = statement(
  'credential.hold_owner',
  `SELECT pg_advisory_xact_lock(hashtextextended('credentials of ' || $1::text, 0))`,
);
const insert = statement(
  'credential.insert',
  `INSERT INTO credential (id, fields, secrets, supplied, number_index, corrections, owner_id, kind, source, external_id,
     created_at, updated_at)
   SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now, now FROM (SELECT coalesce($11::timestamptz, now()) AS now) clock
   WHERE (SELECT count(*) FROM credential WHERE owner_id = $7) < $12`,
);
const update = statement<{ version: number }>(
  'credential.update',
  `UPDATE credential SET fields = $2, secrets = $3, supplied = $4, number_index = $5, corrections = $6,
     version = version + 1, updated_at = coalesce($7::timestamptz, now())
   WHERE id = $1 RETURNING version`,
);
const list = statement<CredentialRow>(
  'credential.list',
  `SELECT ${COLUMNS} FROM credential WHERE owner_id = $1 ORDER BY kind, created_at, id`,
);
const listOfKind = statement<CredentialRow>(
  'credential.list_of_kind',
  `SELECT ${COLUMNS} FROM credential WHERE owner_id = $1 AND kind = $2 ORDER BY created_at, id`,
);
const find = statement<CredentialRow>(
  'credential.find',
  `SELECT ${COLUMNS} FROM credential WHERE id = $1 AND owner_id = $2`,
);
const findAll = statement<CredentialRow>(
  'credential.find_all',
  `SELECT ${COLUMNS} FROM credential WHERE id = ANY($1) AND owner_id = $2`,
);
const lock = statement<CredentialRow>(
  'credential.lock',
  `SELECT ${COLUMNS} FROM credential WHERE id = $1 AND owner_id = $2 FOR UPDATE`,
);
const lockFetched = statement<CredentialRow>(
  'credential.lock_fetched',
  `SELECT ${COLUMNS} FROM credential WHERE owner_id = $1 AND external_id IS NOT NULL FOR UPDATE`,
);
const markAbsent = statement(
  'credential.mark_absent',
  `UPDATE credential SET absent_since = CASE WHEN id = ANY($1) THEN coalesce($3::timestamptz, now()) END
   WHERE id = ANY($1) AND absent_since IS NULL OR id = ANY($2) AND absent_since IS NOT NULL`,
);
const holdersOfFile = statement<{ id: string }>(
  'credential.holders_of_file',
  `SELECT id FROM credential c
   WHERE owner_id = $1 AND EXISTS (SELECT FROM jsonb_each_text(c.fields) field WHERE field.value = $2)`,
);
const remove = statement('credential.remove', 'DELETE FROM credential WHERE id = $1 AND owner_id = $2');

/** All SQL of credentials; secrets are sealed on their way in and opened on their way out. */
@Injectable()
export class CredentialRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly blindIndex: BlindIndex,
  ) {}

  async holdOwner(ownerId: string): Promise<void> {
    await this.database.query(holdOwner, [ownerId]);
  }

  /** @returns false when the owner has `most` already. */
  async insert(
    credential: CredentialContent & Pick<CredentialRecord, 'ownerId' | 'source' | 'externalId'>,
    most: number,
  ): Promise<boolean> {
    const { ownerId, kind, source, externalId } = credential;
    const owned = [ownerId, kind, source, externalId, this.clock.fixedAt, most];
    return (await this.database.count(insert, [...this.sealed(credential), ...owned])) > 0;
  }

  /** @returns the new version */
  async update(credential: CredentialContent): Promise<number> {
    const values = [...this.sealed(credential), this.clock.fixedAt];
    const [row] = await this.database.query(update, values);
    if (!row) throw new Error('a credential vanished under its lock');
    return row.version;
  }

  async list(ownerId: string): Promise<CredentialRecord[]> {
    return (await this.database.query(list, [ownerId])).map((row) => this.opened(row));
  }

  async listOfKind(ownerId: string, kind: CredentialKind): Promise<CredentialRecord[]> {
    const rows = await this.database.query(listOfKind, [ownerId, kind]);
    return rows.map((row) => this.opened(row));
  }

  async find(id: string, ownerId: string): Promise<CredentialRecord | undefined> {
    const row = isUuid(id) ? await this.database.findOne(find, [id, ownerId]) : undefined;
    return row && this.opened(row);
  }

  /** Those of the ids that are the owner's. */
  async findAll(ids: readonly string[], ownerId: string): Promise<CredentialRecord[]> {
    const rows = ids.length === 0 ? [] : await this.database.query(findAll, [ids, ownerId]);
    return rows.map((row) => this.opened(row));
  }

  /** Like `find`; nobody else changes it until the transaction ends. */
  async lock(id: string, ownerId: string): Promise<CredentialRecord | undefined> {
    const row = await this.database.findOne(lock, [id, ownerId]);
    return row && this.opened(row);
  }

  /** What was fetched from the commission, by its id there. */
  async lockFetched(ownerId: string): Promise<Map<string, CredentialRecord>> {
    const rows = await this.database.query(lockFetched, [ownerId]);
    return new Map(rows.map((row) => [row.external_id ?? '', this.opened(row)]));
  }

  /** The owner's credentials that a file is attached to: files are no secrets, so their ids stand in `fields`. */
  async holdersOfFile(ownerId: string, fileId: string): Promise<string[]> {
    const rows = await this.database.query(holdersOfFile, [ownerId, fileId]);
    return rows.map(({ id }) => id);
  }

  async remove(id: string, ownerId: string): Promise<boolean> {
    return (await this.database.count(remove, [id, ownerId])) > 0;
  }

  /** The commission no longer has the one, and has the other; their content stays. */
  async markAbsent(absent: readonly string[], present: readonly string[]): Promise<void> {
    await this.database.count(markAbsent, [absent, present, this.clock.fixedAt]);
  }

  /** id, fields, secrets, supplied, number_index, corrections */
  private sealed({ id, kind, fields, supplied, corrections }: CredentialContent): unknown[] {
    const [secret, plain] = partition(kind, fields);
    const number = certificateNumberOf(kind, fields);
    return [
      id,
      JSON.stringify(plain),
      this.cipher.seal(JSON.stringify(secret), placeOf('secrets', id)),
      this.cipher.seal(JSON.stringify(supplied), placeOf('supplied', id)),
      number === undefined ? null : this.blindIndex.of(kind, number),
      Object.keys(corrections).length === 0
        ? null
        : this.cipher.seal(JSON.stringify(corrections), placeOf('corrections', id)),
    ];
  }

  private opened(row: CredentialRow): CredentialRecord {
    const open = (column: 'secrets' | 'supplied' | 'corrections', sealed: Buffer | null) =>
      sealed === null ? {} : JSON.parse(this.cipher.openText(sealed, placeOf(column, row.id)));
    return {
      id: row.id,
      ownerId: row.owner_id,
      kind: row.kind,
      source: row.source,
      externalId: row.external_id,
      version: row.version,
      fields: { ...row.fields, ...open('secrets', row.secrets) },
      supplied: open('supplied', row.supplied),
      corrections: open('corrections', row.corrections),
      absentSince: row.absent_since,
      updatedAt: row.updated_at,
    };
  }
}

const placeOf = (column: string, rowId: string) => ({ table: 'credential', column, rowId });

function partition(kind: CredentialKind, fields: FormValues): [secret: FormValues, plain: FormValues] {
  const definition = credentialFields(kind);
  const isSecret = ([name]: [string, unknown]) => definition[name]?.secret === true;
  const entries = Object.entries(fields);
  return [
    Object.fromEntries(entries.filter(isSecret)),
    Object.fromEntries(entries.filter((entry) => !isSecret(entry))),
  ];
}
