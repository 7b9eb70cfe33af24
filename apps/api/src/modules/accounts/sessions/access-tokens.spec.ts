import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { InMemoryKeyProvider } from '../../../platform/crypto/index.ts';
import { AccessTokens } from './access-tokens.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const tokens = new AccessTokens(new InMemoryKeyProvider());
const [account, session] = [randomUUID(), randomUUID()];
const { token } = tokens.issue(account, session, NOW);
const [header = '', payload = '', signature = ''] = token.split('.');

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const members = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as object;
const refused = (forged: string) => expect(() => tokens.read(forged)).toThrow('unauthenticated');

describe('access tokens', () => {
  it('read back what was issued, with the time at which it expires', () => {
    const expiresAt = new Date('2026-11-23T12:10:00Z');
    expect(tokens.read(token)).toEqual({ accountId: account, sessionId: session, expiresAt });
  });

  it('are JWTs that name account and session and nothing else', () => {
    expect(members(header)).toEqual({ alg: 'HS256', typ: 'JWT', kid: '1' });
    expect(Object.keys(members(payload))).toEqual(['sub', 'sid', 'iat', 'exp']);
  });

  it('are refused with any other algorithm, key or signature', () => {
    for (const changed of [{ alg: 'none' }, { alg: 'HS512' }, { kid: '2' }, { kid: '__proto__' }])
      refused(`${encoded({ ...members(header), ...changed })}.${payload}.${signature}`);
    refused(`${header}.${payload}.`);
    refused(`${header}.${payload}.${'A'.repeat(43)}`);
    expect(() => new AccessTokens(new InMemoryKeyProvider()).read(token)).toThrow('unauthenticated');
  });

  it('are refused when a claim was changed', () => {
    for (const changed of [{ sub: session }, { sid: account }, { exp: 9_999_999_999 }])
      refused(`${header}.${encoded({ ...members(payload), ...changed })}.${signature}`);
  });

  it.each([
    '',
    '.',
    '..',
    'a.b',
    token.slice(1),
    `${token}.`,
    `${token}=`,
    encoded(null),
    `${encoded(null)}.${payload}.${signature}`,
  ])('refuse %j', refused);
});
