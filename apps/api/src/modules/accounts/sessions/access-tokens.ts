import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { validate as isUuid } from 'uuid';
import {
  constantTimeEqual,
  deriveKey,
  type KeyMaterial,
  KeyProvider,
  secretKey,
} from '../../../platform/crypto/index.ts';

const LIFETIME_SECONDS = 600;
/** RFC 7515: three parts of base64url. */
const TOKEN = /^([\w-]{1,256})\.([\w-]{1,1024})\.([\w-]{43})$/;

export interface AccessClaims {
  readonly accountId: string;
  readonly sessionId: string;
  readonly expiresAt: Date;
}

/**
 * Access tokens: HS256 JWTs that name account and session and nothing else. What the holder may do is read from the
 * database with every request, so that a revocation counts at once. Every request reads one, and one algorithm is all there
 * is: this is the HMAC itself, a tenth of the work of a library that knows them all.
 */
@Injectable()
export class AccessTokens {
  constructor(private readonly keys: KeyProvider) {}

  /** @param now the database's time, which is also the one that expiry is compared with. */
  issue(accountId: string, sessionId: string, now: Date): { token: string; expiresAt: Date } {
    const material = this.keys.current('token');
    const issuedAt = Math.floor(now.getTime() / 1000);
    const expiry = issuedAt + LIFETIME_SECONDS;
    const header = encoded({ alg: 'HS256', typ: 'JWT', kid: String(material.version) });
    const payload = encoded({ sub: accountId, sid: sessionId, iat: issuedAt, exp: expiry });
    const signature = signatureOf(material, header, payload).toString('base64url');
    return { token: `${header}.${payload}.${signature}`, expiresAt: new Date(expiry * 1000) };
  }

  /** The claims of a token of ours; whether it has expired is for the database to say. @throws DomainError `unauthenticated` */
  read(token: string): AccessClaims {
    const [, header = '', payload = '', signature = ''] = TOKEN.exec(token) ?? [];
    const { alg, kid } = decoded(header);
    const material = alg === 'HS256' ? this.keys.find('token', Number(kid)) : undefined;
    if (!material) throw new DomainError('unauthenticated');
    const shown = Buffer.from(signature, 'base64url');
    if (!constantTimeEqual(shown, signatureOf(material, header, payload)))
      throw new DomainError('unauthenticated');
    const { sub, sid, exp } = decoded(payload);
    if (!isUuid(sub) || !isUuid(sid) || typeof exp !== 'number') throw new DomainError('unauthenticated');
    return { accountId: sub as string, sessionId: sid as string, expiresAt: new Date(exp * 1000) };
  }
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The members of one part; none when it is no JSON object. */
function decoded(part: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(Buffer.from(part, 'base64url').toString())) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** The token key itself makes digests of refresh tokens; access tokens are signed with a key of their own. */
const signatureOf = (material: KeyMaterial, header: string, payload: string) =>
  createHmac('sha256', secretKey(deriveKey(material, ['access token'], 32)))
    .update(`${header}.${payload}`)
    .digest();
