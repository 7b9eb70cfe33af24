import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorKeys, pageOf } from './paging.ts';

const ID = '01a2074c-3626-7182-91b2-814309a2acc2';
const cursorOf = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');

describe('a page', () => {
  const rows = ['1', '2', '3'].map((id) => ({ id }));
  const page = (size: number) =>
    pageOf(
      rows,
      size,
      ({ id }) => [id],
      ({ id }) => id,
    );

  it('continues after its last row when there is one more', () => {
    const { items, nextCursor } = page(2);
    expect(items).toEqual(['1', '2']);
    expect(cursorKeys(nextCursor!, 'integer')).toEqual(['2']);
  });

  it('is the last when there is none', () => {
    expect(page(3)).toEqual({ items: ['1', '2', '3'], nextCursor: null });
  });
});

describe('a cursor', () => {
  it('gives its keys back when they are what the list orders by', () => {
    const since = '2026-11-23T07:26:04.852123Z';
    expect(cursorKeys(cursorOf(since, ID), 'instant', 'id')).toEqual([since, ID]);
    expect(cursorKeys(undefined, 'id')).toBeUndefined();
  });

  it.each([
    ['too few keys', cursorOf(ID)],
    ['another kind', cursorOf(ID, ID)],
    ['a day that is none', cursorOf('2026-02-99T00:00:00Z', ID)],
    ['no text', cursorOf(1, ID)],
    ['no list', Buffer.from('{}').toString('base64url')],
  ])('is refused with %s', (_, cursor) => {
    expect(() => cursorKeys(cursor, 'instant', 'id')).toThrow('cursor_invalid');
  });

  it('is refused whatever somebody makes up', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => cursorKeys(text, 'id')).toThrow('cursor_invalid');
      }),
    );
  });
});
