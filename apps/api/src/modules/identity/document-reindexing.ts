import { Injectable } from '@nestjs/common';
import { documentKey, type DocumentTypeCode } from '@htp/domain';
import { FieldCipher } from '../../platform/crypto/index.ts';
import { Database, statement, UnitOfWork } from '../../platform/database/index.ts';
import { DocumentIndex } from '../accounts/index.ts';

interface IndexedRow {
  readonly id: string;
  readonly documentType: DocumentTypeCode;
  readonly number: Buffer;
}

/** Every table of this module that finds a document by its index, with the name of its key. */
const TABLES = [
  { table: 'identity', key: 'account_id' },
  { table: 'identity_case', key: 'id' },
].map(({ table, key }) => ({
  table,
  hold: statement<IndexedRow>(
    `${table}.hold_outdated`,
    `SELECT ${key} AS id, document_type AS "documentType", number FROM ${table}
     WHERE substring(document_index FROM 1 FOR 2) <> $1 AND number IS NOT NULL LIMIT $2 FOR UPDATE SKIP LOCKED`,
  ),
  reindex: statement(`${table}.reindex`, `UPDATE ${table} SET document_index = $2 WHERE ${key} = $1`),
}));

const AT_A_TIME = 200;

/**
 * Brings the indexes of documents under the current key after a rotation (docs/adr/0004-keys-and-encryption.md), so that the old
 * one can be taken out of the ring. Until then every search looks for both.
 */
@Injectable()
export class DocumentReindexing {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentIndex,
    private readonly cipher: FieldCipher,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns how many rows it brought up to date */
  async run(): Promise<number> {
    let total = 0;
    for (const { table, hold, reindex } of TABLES) {
      const batch = async () => {
        const rows = await this.database.query(hold, [this.documents.of('').subarray(0, 2), AT_A_TIME]);
        for (const { id, documentType, number } of rows) {
          const plain = this.cipher.openText(number, { table, column: 'number', rowId: id });
          const index = this.documents.of(documentKey(documentType, plain));
          await this.database.count(reindex, [id, index]);
        }
        return rows.length;
      };
      let done: number;
      do {
        done = await this.unitOfWork.run(batch, { unrecorded: 'the same document under a newer key' });
        total += done;
      } while (done > 0);
    }
    return total;
  }
}
