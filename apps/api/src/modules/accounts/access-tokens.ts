import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { DomainError } from '@htp/domain';
import { deriveKey, type KeyMaterial, KeyProvider } from '../../platform/crypto/index.ts';

const LIFETIME_SECONDS = 600;

export interface AccessClaims {
  readonly accountId: string;
  readonly sessionId: string;
  readonly expiresAt: Date;
}

/**
 * Access tokens: HS256 JWTs that name account and session and nothing else. What the holder may do is read from the
 * database with every request, so that a revocation counts at once.
 */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly keys: KeyProvider,
  ) {}

  /** @param now the database's time, which is also the one that expiry is compared with. */
  issue(accountId: string, sessionId: string, now: Date): { token: string; expiresAt: Date } {
    const material = this.keys.current('token');
    const issuedAt = Math.floor(now.getTime() / 1000);
    const expiry = issuedAt + LIFETIME_SECONDS;
    const token = this.jwt.sign(
      { sub: accountId, sid: sessionId, iat: issuedAt, exp: expiry },
      { secret: signingKey(material), keyid: String(material.version), algorithm: 'HS256' },
    );
    return { token, expiresAt: new Date(expiry * 1000) };
  }

  /** The claims of a token of ours; whether it has expired is for the database to say. @throws DomainError `unauthenticated` */
  read(token: string): AccessClaims {
    try {
      const kid = this.jwt.decode(token, { complete: true })?.header?.kid;
      const material = this.keys.find('token', Number(kid));
      if (!material) throw new DomainError('unauthenticated');
      const claims = this.jwt.verify(token, {
        secret: signingKey(material),
        algorithms: ['HS256'],
        ignoreExpiration: true,
      });
      return { accountId: claims.sub, sessionId: claims.sid, expiresAt: new Date(claims.exp * 1000) };
    } catch {
      throw new DomainError('unauthenticated');
    }
  }
}

/** The token key itself makes digests of refresh tokens; access tokens are signed with a key of their own. */
const signingKey = (material: KeyMaterial) => deriveKey(material, ['access token'], 32);
