import { expect, it } from 'vitest';
import { refusePersonalData } from './personal-data.ts';

it.each([
  ['a document number', '{"msg":"420583199105077328"}'],
  ['a mobile number', '{"phone":"13800001111"}'],
  ['a token', '{"headers":"Bearer abcdefgh.ijklmnop"}'],
])('refuses a line with %s, without repeating it', (kind, line) => {
  expect(() => refusePersonalData(line)).toThrow(`a line of the log holds ${kind}`);
});

it('lets through what only looks like it', () => {
  const line = '{"time":1795811658123,"id":"01a21eb4-37e0-734c-bded-138000011110","n":420583199105077320}';
  expect(refusePersonalData(line)).toBe(line);
});
