import fc from 'fast-check';
import type { ApiDocument, Schema } from './api-document.ts';

/** A file among the fields of a form. */
export interface FormFile {
  readonly fileName: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Values to prefer for the fields and parameters of these names: ids of records that there are, texts that mean something. */
export type Preferred = Readonly<Record<string, readonly unknown[] | undefined>>;

/** A picture of one dot: a file that can be read, and of which nothing comes. */
const DOT: FormFile = {
  fileName: 'dot.png',
  type: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

const FORMATS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  uuid: fc.uuid({ version: 7 }),
  date: fc.constantFrom('2026-11-23', '1990-02-28', '2024-02-29', '2027-01-01'),
  'date-time': fc.constantFrom('2026-11-23T04:00:00.000Z', '2027-02-01T00:00:00Z'),
  binary: fc.constant(DOT),
};

/** As many items and characters as make the point. */
const ENOUGH = 8;

/** The valid values of a schema. */
export function valuesOf(
  document: ApiDocument,
  schema: Schema,
  preferred: Preferred = {},
  name = '',
): fc.Arbitrary<unknown> {
  const whole = document.resolve(schema);
  const known = preferred[name];
  if (known && known.length > 0) return fc.constantFrom(...known);
  if (whole.enum) return fc.constantFrom(...whole.enum);
  const alternatives = whole.oneOf ?? whole.anyOf;
  if (alternatives) return fc.oneof(...alternatives.map((one) => valuesOf(document, one, preferred, name)));
  if (Array.isArray(whole.type)) {
    const types = (whole.type as string[]).map((type) => ({ ...whole, type }));
    return fc.oneof(...types.map((one) => valuesOf(document, one, preferred, name)));
  }
  return ofType(document, whole, preferred, name);
}

function ofType(
  document: ApiDocument,
  schema: Schema,
  preferred: Preferred,
  name: string,
): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000_000 });
    case 'number':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000_000 });
    case 'string':
      return texts(schema);
    case 'array':
      return lists(document, schema, preferred, name);
    default:
      return objects(document, schema, preferred);
  }
}

function texts({ format, pattern, minLength = 0, maxLength = 64 }: Schema): fc.Arbitrary<unknown> {
  const formatted = format === undefined ? undefined : FORMATS[format];
  if (formatted) return formatted;
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength;
  if (pattern !== undefined && pattern !== '\\S')
    return fc.stringMatching(new RegExp(pattern, 'u')).filter(fits);
  const most = Math.min(maxLength, minLength + ENOUGH);
  return fc.string({
    unit: fc.constantFrom(...'aZ3汉张'),
    minLength: Math.max(minLength, 1),
    maxLength: most,
  });
}

/** What is in `fileIds` is known by `fileId`. */
function lists(
  document: ApiDocument,
  schema: Schema,
  preferred: Preferred,
  name: string,
): fc.Arbitrary<unknown[]> {
  const items = valuesOf(document, schema.items ?? {}, preferred, name.replace(/s$/, ''));
  const { minItems = 0, maxItems = ENOUGH } = schema;
  const lengths = { minLength: minItems, maxLength: Math.min(maxItems, minItems + 2) };
  return schema.uniqueItems ? fc.uniqueArray(items, lengths) : fc.array(items, lengths);
}

function objects(document: ApiDocument, schema: Schema, preferred: Preferred): fc.Arbitrary<object> {
  const { properties = {}, required = [] } = schema;
  const values = Object.entries(properties).map(
    ([name, property]) => [name, valuesOf(document, property, preferred, name)] as const,
  );
  return fc.record(Object.fromEntries(values), { requiredKeys: [...required], noNullPrototype: true });
}
