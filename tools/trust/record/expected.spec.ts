import { expect, it } from 'vitest';
import { ApiDocument } from '../document/index.ts';
import { NOBODY, RECORDED, UNRECORDED } from './expected.ts';

const { operations } = ApiDocument.committed();

it('says of every operation that may change something which rows it leaves, or why none', () => {
  const silent = operations
    .filter(({ method, id }) => method !== 'GET' && !(id in RECORDED) && !(id in UNRECORDED))
    .map(({ id }) => id);
  expect(silent).toEqual([]);
});

it('speaks of no operation that there is not, and of none twice', () => {
  const known = new Map(operations.map((operation) => [operation.id, operation]));
  const named = [...Object.keys(RECORDED), ...Object.keys(UNRECORDED)];
  expect([...named, ...NOBODY].filter((id) => !known.has(id))).toEqual([]);
  expect(named.filter((id, at) => named.indexOf(id) !== at)).toEqual([]);
  expect(NOBODY.filter((id) => known.get(id)?.permission !== 'public')).toEqual([]);
});

it('names records by parameters that the addresses have', () => {
  const wrong = operations.flatMap(({ id, path }) =>
    (RECORDED[id] ?? []).filter(({ named }) => named.startsWith('{') && !path.includes(named)).map(() => id),
  );
  expect(wrong).toEqual([]);
});
