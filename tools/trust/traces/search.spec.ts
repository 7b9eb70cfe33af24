import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Search } from './search.ts';
import { shinglesOf, shinglesOfWord } from './shingles.ts';

const secret = randomBytes(60_000);
const search = new Search([...shinglesOf('secret', secret), ...shinglesOfWord('name', '夏侯怡一')]);
const formsIn = (bytes: Buffer) => search.in(bytes, 'here').map(({ form }) => form);

it.each([
  ['bytes', secret.subarray(20_000, 22_000)],
  ['hexadecimal', Buffer.from(`\\x${secret.toString('hex')}`)],
  ['HEXADECIMAL', Buffer.from(secret.toString('hex').toUpperCase())],
  ['base64', Buffer.from(secret.toString('base64'))],
  ['base64', Buffer.from(Buffer.concat([Buffer.from('a'), secret]).toString('base64'))],
  ['base64', Buffer.from(Buffer.concat([Buffer.from('ab'), secret]).toString('base64'))],
  ['base64url', Buffer.from(secret.toString('base64url'))],
  ['base64 in UTF-16', Buffer.from(secret.toString('base64'), 'utf16le')],
  ['decimal', Buffer.from(JSON.stringify(secret))],
  ['Latin-1 in UTF-8', Buffer.from(secret.toString('latin1'))],
  ['UTF-8', Buffer.from('他叫夏侯怡一。')],
  ['UTF-16', Buffer.from('他叫夏侯怡一。', 'utf16le')],
])('finds it as %s', (form, text) => {
  expect(formsIn(text)).toContain(form);
});

it('finds nothing where nothing is', () => {
  expect(formsIn(randomBytes(1_000_000))).toEqual([]);
  expect(formsIn(Buffer.alloc(100_000))).toEqual([]);
});

it('looks for no form of a short name that any long text has by chance', () => {
  const lengths = [...shinglesOfWord('name', '周敏')]
    .filter(({ form }) => form.startsWith('base64'))
    .map(({ form, bytes }) => [form, bytes.length]);
  expect(lengths).toEqual([
    ['base64', 8],
    ['base64 in UTF-16', 16],
    ['base64url', 8],
    ['base64url in UTF-16', 16],
  ]);
});

it('finds what lies across two pieces of a long file, in any folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'htp-search-'));
  await writeFile(join(folder, 'long'), Buffer.concat([Buffer.alloc(4 * 1024 * 1024 - 2058), secret]));
  const { finds, files } = await search.inFolder(folder);
  expect([finds.some(({ form }) => form === 'bytes'), files]).toEqual([true, 1]);
  await rm(folder, { recursive: true });
});
