import {
  CREDENTIAL_KINDS,
  credentialFields,
  isRealDate,
  isRealMonth,
  type FieldDefinition,
  type FormDefinition,
} from '@htp/domain';
import { CommissionUnavailable, type CommissionRecord } from './commission.ts';

const mostRecords = 200;
const longestText = 200;
const externalIdPattern = /^[\w.:-]{1,64}$/;
const controlCharacters = /\p{Cc}/u;

/**
 * Checks the shape of an answer before any of it is believed: one bad record and none is taken, as the rest comes from the same hand. Kinds
 * and fields that we do not know are left out, so that the platform can learn more without us; empty fields are gaps. Whether a value
 * is right for its field, the domain's `checkForm` says.
 * @throws CommissionUnavailable without a word of the answer
 */
export function readCommissionAnswer(body: unknown): CommissionRecord[] {
  const records = (body as { records?: unknown } | null)?.records;
  if (!Array.isArray(records) || records.length > mostRecords) throw unexpected();
  const believed = records.map(readRecord).filter((record) => record !== undefined);
  if (new Set(believed.map(({ externalId }) => externalId)).size !== believed.length) throw unexpected();
  return believed;
}

function readRecord(record: unknown): CommissionRecord | undefined {
  const { kind: name, externalId, fields } = (record ?? {}) as Record<string, unknown>;
  if (typeof name !== 'string' || typeof externalId !== 'string' || !externalIdPattern.test(externalId)) {
    throw unexpected();
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) throw unexpected();
  const kind = CREDENTIAL_KINDS.find((known) => known === name);
  return (
    kind && ({ kind, externalId, fields: readFields(credentialFields(kind), fields) } as CommissionRecord)
  );
}

function readFields(definition: FormDefinition, given: object): Record<string, string> {
  const known = new Map<string, unknown>(Object.entries(given));
  return Object.fromEntries(
    Object.entries(definition)
      .filter(([name, field]) => field.type !== 'file' && !isGap(known.get(name)))
      .map(([name, field]) => [name, readField(field, known.get(name))]),
  );
}

function isGap(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function readField({ type }: FieldDefinition, value: unknown): string {
  if (typeof value !== 'string' || value.length > longestText || controlCharacters.test(value))
    throw unexpected();
  const isDate = isRealDate(value) || (type === 'date_or_month' && isRealMonth(value));
  if ((type === 'date' || type === 'date_or_month') && !isDate) throw unexpected();
  return value;
}

function unexpected(): CommissionUnavailable {
  return new CommissionUnavailable('unexpected answer');
}
