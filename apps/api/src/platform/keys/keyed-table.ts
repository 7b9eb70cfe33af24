import type { EntityMetadata } from 'typeorm';
import { type DeclaredColumn, type KeyedColumn, keyedColumns, type KeyPurpose } from '../crypto/index.ts';

/** A column of a table whose bytes depend on a key. */
export interface ColumnUnderKey {
  readonly table: string;
  readonly name: string;
  /** It holds many. */
  readonly isArray: boolean;
  readonly column: KeyedColumn;
  readonly purpose: KeyPurpose;
}

/** A column of a primary key, with its type in SQL. */
export interface PrimaryKeyColumn {
  readonly name: string;
  readonly type: string;
}

/** A table with columns that depend on keys. */
export interface KeyedTable {
  readonly name: string;
  readonly primaryKey: readonly PrimaryKeyColumn[];
  readonly columns: readonly ColumnUnderKey[];
  /** The column of a property. */
  nameOf(property: string): string;
}

const PURPOSES: Readonly<Record<Exclude<KeyedColumn['kind'], 'digest' | 'unkeyed'>, KeyPurpose>> = {
  sealed: 'field',
  wrapped: 'file-wrap',
  indexed: 'blind-index',
  copied: 'blind-index',
  renewed: 'blind-index',
  chained: 'activity-chain',
};

/** Every table with columns that depend on keys, as its entity declares them. */
export function keyedTables(metadata: readonly EntityMetadata[]): KeyedTable[] {
  const tables = metadata.map((entity) => {
    const declared = keyedColumns().filter(({ entity: of }) => of === entity.target);
    return {
      name: entity.tableName,
      primaryKey: entity.primaryColumns.map(({ databaseName, type }) => ({
        name: databaseName,
        type: String(type),
      })),
      columns: declared.flatMap((column) => underKey(entity, column)),
      nameOf: (property: string) => columnOf(entity, property).databaseName,
    };
  });
  return tables.filter(({ columns }) => columns.length > 0);
}

/** `table.column` of each column of bytes of which nobody has said on which key it depends. */
export function undeclaredColumns(metadata: readonly EntityMetadata[]): string[] {
  return metadata.flatMap((entity) =>
    entity.columns
      .filter(({ type }) => type === 'bytea')
      .filter(
        ({ propertyName }) =>
          !keyedColumns().some(
            ({ entity: of, property }) => of === entity.target && property === propertyName,
          ),
      )
      .map(({ databaseName }) => `${entity.tableName}.${databaseName}`),
  );
}

/** SQL for the version of the key that made a column's value. */
export function versionSql({ column, isArray, name }: ColumnUnderKey, value = name): string {
  const at = column.kind === 'sealed' || column.kind === 'wrapped' ? 2 : 0;
  const bytes = isArray ? 'value' : value;
  return `CASE WHEN octet_length(${bytes}) >= 4 THEN get_byte(${bytes}, ${at}) * 256 + get_byte(${bytes}, ${at + 1}) ELSE -1 END`;
}

/** SQL for the suite that sealed a column's value; 0 for what has none. */
export function suiteSql({ column, name }: ColumnUnderKey): string {
  return column.kind === 'sealed' || column.kind === 'wrapped'
    ? `CASE WHEN octet_length(${name}) >= 4 THEN get_byte(${name}, 1) ELSE 0 END`
    : '0';
}

function underKey(entity: EntityMetadata, { property, column }: DeclaredColumn): ColumnUnderKey[] {
  if (column.kind === 'unkeyed') return [];
  const { databaseName: name, isArray } = columnOf(entity, property);
  const purpose = column.kind === 'digest' ? column.purpose : PURPOSES[column.kind];
  return [{ table: entity.tableName, name, isArray, column, purpose }];
}

function columnOf(entity: EntityMetadata, property: string) {
  const column = entity.columns.find(({ propertyName }) => propertyName === property);
  if (!column) throw new Error(`${entity.tableName} has no column for ${property}`);
  return column;
}
