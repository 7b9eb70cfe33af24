import type { ApiDocument, Schema } from '../document/index.ts';
import { Members } from '../wire/index.ts';

/** Names and places from the body down to a field; 0 is the first of a list. */
export type FieldPath = readonly (string | number)[];

const DEEPEST = 6;

/** Every field of a schema, with those of each alternative. */
export function fieldsOf(document: ApiDocument, schema: Schema, above: FieldPath = []): FieldPath[] {
  const whole = document.resolve(schema);
  if (above.length > DEEPEST) return [];
  const alternatives = whole.oneOf ?? whole.anyOf ?? [];
  const paths = [
    ...alternatives.flatMap((one) => fieldsOf(document, one, above)),
    ...Object.entries(whole.properties ?? {}).flatMap(([name, property]) => [
      [...above, name],
      ...fieldsOf(document, property, [...above, name]),
    ]),
    ...(whole.items ? [[...above, 0], ...fieldsOf(document, whole.items, [...above, 0])] : []),
  ];
  return [...new Map(paths.map((path) => [path.join('/'), path])).values()];
}

/** The objects of a schema that fields stand in. */
export const objectsOf = (fields: readonly FieldPath[]): FieldPath[] => [
  ...new Map(
    fields
      .filter((path) => typeof path.at(-1) === 'string')
      .map((path) => [path.slice(0, -1).join('/'), path.slice(0, -1)]),
  ).values(),
];

/** The value with another in the place of a field; what is missing on the way down is made. */
export function withField(value: unknown, path: FieldPath, change: (valid: unknown) => unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return change(value);
  if (typeof first === 'number') {
    const items = Array.isArray(value) ? [...(value as unknown[])] : [];
    items[first] = withField(items[first], rest, change);
    return items.filter((item) => item !== undefined);
  }
  const members = membersOf(value);
  const changed = withField(members.find(([name]) => name === first)?.[1], rest, change);
  const others = members.filter(([name]) => name !== first);
  return new Members(changed === undefined ? others : [...others, [first, changed]]);
}

/** The value with more members in the object at this place. */
export const withMembers = (
  value: unknown,
  path: FieldPath,
  members: readonly (readonly [string, unknown])[],
): unknown => withField(value, path, (object) => new Members([...membersOf(object), ...members]));

function membersOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (value instanceof Members) return value.entries;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
