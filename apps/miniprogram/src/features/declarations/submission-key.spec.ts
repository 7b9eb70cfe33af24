import { describe, expect, it } from 'vitest';
import { answered, submissionKey } from './submission-key.ts';

function device() {
  const kept = new Map<string, string>();
  let made = 0;
  const store = {
    get: (name: string) => kept.get(name) ?? '',
    set: (name: string, text: string) => void kept.set(name, text),
    remove: (name: string) => void kept.delete(name),
  };
  const key = (id: string, version: number) => submissionKey(store, id, { version }, () => `key ${++made}`);
  return { store, kept, key };
}

describe('the key of a submission', () => {
  it('is the same until it is answered, a killed client notwithstanding', () => {
    const { key, store } = device();
    expect([key('a', 3), key('a', 3)]).toEqual(['key 1', 'key 1']);
    answered(store, 'a');
    expect(key('a', 3)).toBe('key 2');
  });

  it('is another for another version, and for another declaration', () => {
    const { key } = device();
    expect([key('a', 3), key('a', 4), key('b', 4)]).toEqual(['key 1', 'key 2', 'key 3']);
  });

  it('is made anew where what was kept cannot be read', () => {
    const { key, kept } = device();
    kept.set('htp-submission:a', '{');
    expect(key('a', 3)).toBe('key 1');
  });
});
