import { Injectable } from '@nestjs/common';
import {
  BlindIndex,
  FieldCipher,
  FileEnvelope,
  type KeyedColumn,
  type RefusalReason,
} from '../crypto/index.ts';
import type { ColumnUnderKey, KeyedTable } from './keyed-table.ts';
import type { OutdatedRow, RowKey } from './outdated-rows.ts';

/** A value that did not open. */
export interface RefusedValue {
  readonly table: string;
  readonly column: string;
  readonly key: RowKey;
  readonly reason: RefusalReason;
}

/** Opens values of any table by what its columns say of themselves, and makes them anew under the current key. */
@Injectable()
export class KeptValues {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly envelope: FileEnvelope,
    private readonly blindIndex: BlindIndex,
  ) {}

  /** What of a row is needed to open the column or to make it anew, SQL by name. */
  readingOf(table: KeyedTable, { name, column }: ColumnUnderKey): Record<string, string> {
    const names = column.kind === 'indexed' ? column.from.map((property) => table.nameOf(property)) : [name];
    return Object.fromEntries(
      names.flatMap((each) => {
        const sealed = sealedColumn(table, each);
        const own: [string, string][] = each === name ? [] : [[each, each]];
        return sealed ? [...own, [placeName(each), rowIdOf(table, sealed.column)] as [string, string]] : own;
      }),
    );
  }

  /** Opens a sealed value or a wrapped key. @throws CiphertextRefused */
  prove(table: KeyedTable, { name, column }: ColumnUnderKey, { key, value, row }: OutdatedRow): void {
    if (column.kind === 'wrapped') this.envelope.rewrap(value, key[0]!);
    else this.cipher.open(value, placeOf(table, name, row));
  }

  /** The bytes under the current key; none where nobody knows any more what they are of. @throws CiphertextRefused */
  renewed(table: KeyedTable, { name, column }: ColumnUnderKey, { key, value, row }: OutdatedRow) {
    if (column.kind === 'wrapped') return this.envelope.rewrap(value, key[0]!);
    if (column.kind === 'sealed') {
      const place = placeOf(table, name, row);
      return this.cipher.seal(this.cipher.open(value, place), place);
    }
    if (column.kind !== 'indexed') return undefined;
    const of = column.of(this.opened(table, column.from, row));
    return of && this.blindIndex.of(of.documentClass, of.value);
  }

  /** What an index is made of, sealed columns opened. */
  private opened(table: KeyedTable, from: readonly string[], row: OutdatedRow['row']) {
    const values = from.map((property) => {
      const name = table.nameOf(property);
      const value: unknown = row[name];
      if (!sealedColumn(table, name) || !Buffer.isBuffer(value)) return [property, value];
      return [property, this.cipher.openText(value, placeOf(table, name, row))];
    });
    return Object.fromEntries(values) as Readonly<Record<string, unknown>>;
  }
}

const placeName = (column: string) => `place of ${column}`;

const placeOf = ({ name: table }: KeyedTable, column: string, row: OutdatedRow['row']) => ({
  table,
  column,
  rowId: String(row[placeName(column)]),
});

const sealedColumn = (table: KeyedTable, name: string) =>
  table.columns.find((column) => column.name === name && column.column.kind === 'sealed');

function rowIdOf(table: KeyedTable, column: KeyedColumn): string {
  if (column.kind === 'sealed' && column.rowId !== undefined) return column.rowId;
  const [key, ...others] = table.primaryKey;
  if (!key || others.length > 0)
    throw new Error(`${table.name} has no primary key of one column: say its row id`);
  return `${key.name}::text`;
}
