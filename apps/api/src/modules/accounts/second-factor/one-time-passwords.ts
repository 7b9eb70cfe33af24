import { randomBytes } from 'node:crypto';
import { HOTP, Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app reads it: HMAC-SHA-1, six digits, a new one every 30 seconds. */
const ALGORITHM = 'SHA1';
const DIGITS = 6;
const PERIOD_SECONDS = 30;
/** Clocks of phones differ, and people type slowly: the step before and the one after are taken too. */
const WINDOW = 1;
/** As long as the digest (RFC 4226, 4, R6). */
const SECRET_BYTES = 20;

const ISSUER = '卫生人才综合服务平台';

export const createSecret = (): Buffer => randomBytes(SECRET_BYTES);

/** The time step that an instant lies in. */
export const stepAt = (instant: Date): number => Math.floor(instant.getTime() / 1000 / PERIOD_SECONDS);

/** The time step whose password these digits are, of those that count now; undefined when they are of none. */
export function stepOf(secret: Buffer, digits: string, now: Date): number | undefined {
  const step = stepAt(now);
  const delta = HOTP.validate({
    token: digits,
    secret: asSecret(secret),
    algorithm: ALGORITHM,
    digits: DIGITS,
    counter: step,
    window: WINDOW,
  });
  return delta === null ? undefined : step + delta;
}

/** What an authenticator app is told: the secret to type, and the same as a URI for a QR code. */
export function enrolmentOf(secret: Buffer, userName: string): { secret: string; otpauthUri: string } {
  const totp = new TOTP({
    issuer: ISSUER,
    label: userName,
    secret: asSecret(secret),
    algorithm: ALGORITHM,
    digits: DIGITS,
    period: PERIOD_SECONDS,
  });
  return { secret: totp.secret.base32, otpauthUri: totp.toString() };
}

const asSecret = (secret: Buffer): Secret => new Secret({ buffer: new Uint8Array(secret).buffer });
