import { documentKey, type DocumentTypeCode } from '@htp/domain';
import type { KeyPurpose } from './key-provider.ts';

/** What a row is asked for when one of its indexes is made anew: the named columns, sealed ones opened as text. */
export type IndexedRow = Readonly<Record<string, unknown>>;

/** What a blind index is of. */
export interface IndexedValue {
  readonly documentClass: string;
  readonly value: string;
}

/** The class of what people prove themselves with: one index for candidates and staff. */
export const IDENTITY_DOCUMENT = 'identity-document';

/** Of a document that a row names by `documentType` and `number`; none where the number was forgotten. */
export const indexedDocument = ({ documentType, number }: IndexedRow): IndexedValue | undefined =>
  typeof number === 'string'
    ? indexedText(IDENTITY_DOCUMENT, documentKey(documentType as DocumentTypeCode, number))
    : undefined;

/** Of a text within its class, where there is one. */
export const indexedText = (documentClass: string, value: unknown): IndexedValue | undefined =>
  typeof value === 'string' ? { documentClass, value } : undefined;

/** How the bytes of a column depend on a key, and what becomes of them when the key is replaced. */
export type KeyedColumn =
  /** By `FieldCipher`; `rowId` is SQL over the row, its primary key where it is left out. */
  | { readonly kind: 'sealed'; readonly rowId?: string }
  /** A file's key, by `FileEnvelope`, for the row's id. */
  | { readonly kind: 'wrapped' }
  /** By `BlindIndex`, of what the row itself holds: `from` are its properties. */
  | {
      readonly kind: 'indexed';
      readonly from: readonly string[];
      readonly of: (row: IndexedRow) => IndexedValue | undefined;
      /** SQL over the row: of others nobody knows any more what the index is of, and none needs it. */
      readonly neededWhile?: string;
    }
  /** A blind index that stands elsewhere too: SQL over the row that finds it there. */
  | { readonly kind: 'copied'; readonly from: string }
  /** By `BlindIndex`, and renewed by whoever is registered for it with `IndexRenewals`. */
  | { readonly kind: 'renewed' }
  /**
   * A digest of something that is kept nowhere: it cannot be made anew, and needs its key for as long as `neededWhile` (SQL over
   * the row, always where it is left out). Such rows end by themselves, or somebody replaces them.
   */
  | { readonly kind: 'digest'; readonly purpose: KeyPurpose; readonly neededWhile?: string }
  /** Links of the record, which are verified for ever: their keys are never retired. */
  | { readonly kind: 'chained' }
  /** Needs none of these keys. */
  | { readonly kind: 'unkeyed'; readonly why: string };

export interface DeclaredColumn {
  readonly entity: object;
  readonly property: string;
  readonly column: KeyedColumn;
}

const declared: DeclaredColumn[] = [];

/** Every column that says how it depends on a key. */
export const keyedColumns = (): readonly DeclaredColumn[] => declared;

const declare =
  (column: KeyedColumn): PropertyDecorator =>
  (prototype, property) => {
    declared.push({ entity: prototype.constructor, property: String(property), column });
  };

/** The column is sealed by `FieldCipher`. @param rowId SQL over the row, where the place is not its primary key alone */
export const Sealed = (rowId?: string) => declare({ kind: 'sealed', rowId });

/** The column is a file's key, wrapped by `FileEnvelope` for the row's id. */
export const WrappedKey = () => declare({ kind: 'wrapped' });

/** The column is a blind index of what the row holds. @param from the properties that `of` is given */
export const Indexed = (
  from: readonly string[],
  of: (row: IndexedRow) => IndexedValue | undefined,
  neededWhile?: string,
) => declare({ kind: 'indexed', from, of, neededWhile });

/** The column is a copy of a blind index. @param from SQL over the row that finds it */
export const CopiedIndex = (from: string) => declare({ kind: 'copied', from });

/** The column is a blind index that a service of its module makes anew. */
export const RenewedIndex = () => declare({ kind: 'renewed' });

/** The column is a keyed digest of something that is kept nowhere. @param neededWhile SQL over the row */
export const DigestOf = (purpose: KeyPurpose, neededWhile?: string) =>
  declare({ kind: 'digest', purpose, neededWhile });

/** The column holds links of the record's chain. */
export const Chained = () => declare({ kind: 'chained' });

/** The column's bytes need none of the ring's keys. */
export const Unkeyed = (why: string) => declare({ kind: 'unkeyed', why });
