import {
  CREDENTIAL_KINDS,
  credentialFields,
  type CredentialKind,
  isRealDate,
  isRealMonth,
  type FieldDefinition,
  type RecordFaultCode,
} from '@htp/domain';
import {
  type CommissionAnswer,
  type CommissionFault,
  CommissionUnavailable,
  type CommissionRecord,
} from './commission.ts';

const mostRecords = 200;
const longestText = 200;
const externalIdPattern = /^[\w.:-]{1,64}$/;
const controlCharacters = /\p{Cc}/u;

type Read = { readonly record: CommissionRecord } | { readonly fault: CommissionFault };

/**
 * Checks the shape of an answer before any of it is believed. A bad record spoils only itself and is named; fields that we do not
 * know are left out, so that the platform can learn more without us; empty fields are gaps. Whether a value is right for its field,
 * the domain's `checkForm` says.
 * @throws CommissionUnavailable when it is no list of records at all, without a word of the answer
 */
export function readCommissionAnswer(body: unknown): CommissionAnswer {
  const given = (body as { records?: unknown } | null)?.records;
  if (!Array.isArray(given) || given.length > mostRecords)
    throw new CommissionUnavailable('unexpected answer');
  const read = given.map(readRecord);
  const seen = read.map(externalIdOf).filter((id) => id !== null);
  const repeated = new Set(seen.filter((id, place) => seen.indexOf(id) !== place));
  const told = read.map((each) => refuseRepeated(each, repeated));
  return {
    records: told.flatMap((each) => ('record' in each ? [each.record] : [])),
    faults: told.flatMap((each) => ('fault' in each ? [each.fault] : [])),
  };
}

const externalIdOf = (read: Read) => ('record' in read ? read.record : read.fault).externalId;

/** Of two records under one id neither can be told to be the one. */
function refuseRepeated(read: Read, repeated: ReadonlySet<string>): Read {
  if ('fault' in read || !repeated.has(read.record.externalId)) return read;
  const { externalId, kind } = read.record;
  return { fault: { code: 'id_repeated', externalId, kind, field: null } };
}

function readRecord(record: unknown): Read {
  if (!isObject(record)) return faultOf('record_malformed');
  const { kind: name, externalId, fields } = record;
  if (typeof externalId !== 'string' || !externalIdPattern.test(externalId)) return faultOf('id_malformed');
  const kind = CREDENTIAL_KINDS.find((known) => known === name);
  if (!kind) return faultOf('kind_unknown', { externalId });
  if (!isObject(fields)) return faultOf('record_malformed', { externalId, kind });
  const known = knownFields(kind, fields);
  const wrong = known.find(([, definition, value]) => !isReadable(definition, value));
  if (wrong) return faultOf('field_malformed', { externalId, kind, field: wrong[0] });
  const values = Object.fromEntries(known.map(([field, , value]) => [field, value]));
  return { record: { kind, externalId, fields: values } as CommissionRecord };
}

function faultOf(code: RecordFaultCode, known: Partial<CommissionFault> = {}): Read {
  return { fault: { externalId: null, kind: null, field: null, ...known, code } };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function knownFields(kind: CredentialKind, given: object): (readonly [string, FieldDefinition, unknown])[] {
  const values = new Map<string, unknown>(Object.entries(given));
  return Object.entries(credentialFields(kind))
    .filter(([name, field]) => field.type !== 'file' && !isGap(values.get(name)))
    .map(([name, field]) => [name, field, values.get(name)]);
}

function isGap(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isReadable({ type }: FieldDefinition, value: unknown): boolean {
  if (typeof value !== 'string' || value.length > longestText || controlCharacters.test(value)) return false;
  if (type === 'date') return isRealDate(value);
  return type !== 'date_or_month' || isRealDate(value) || isRealMonth(value);
}
