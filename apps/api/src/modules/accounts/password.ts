import { randomBytes } from 'node:crypto';
import { hash, hashRaw, verify } from '@node-rs/argon2';
import { type FieldErrorCode, readableCodeFrom } from '@htp/domain';
import { isEasilyGuessed } from './password-strength.ts';

/** argon2id (the library's default) as OWASP asks at least: 19 MiB, two passes, one thread. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const MIN_LENGTH = 12;
/** Characters of a password that is issued: 80 random bits. */
const ISSUED_LENGTH = 16;

/** One spelling of a user name. */
export const canonicalUserName = (typed: string) => typed.normalize('NFKC').trim().toLowerCase();

/** A password that is shown once and must be changed at the next sign-in. */
export const createInitialPassword = () => readableCodeFrom(randomBytes(ISSUED_LENGTH));

const canonicalPassword = (typed: string) => typed.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return hash(canonicalPassword(password), COST);
}

/** The same work, with one result for one salt: for secrets that are looked up by their digest. */
export function stretch(secret: string, salt: Buffer): Promise<Buffer> {
  return hashRaw(secret, { ...COST, salt });
}

let standIn: Promise<string> | undefined;

/** Whether the password is the one of this hash. Without a hash the answer is no, after the same work. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  standIn ??= hashPassword(randomBytes(32).toString('base64'));
  const matches = await verify(passwordHash ?? (await standIn), canonicalPassword(password));
  return matches && passwordHash !== undefined;
}

/** What is wrong with a new password: length and how soon it is guessed count, composition does not (NIST SP 800-63B). */
export async function passwordIssues(password: string, userName: string): Promise<FieldErrorCode[]> {
  const issues: FieldErrorCode[] = [];
  const canonical = canonicalPassword(password);
  if ([...canonical].length < MIN_LENGTH) issues.push('too_short');
  else if (await isEasilyGuessed(canonical, userName)) issues.push('easily_guessed');
  return issues;
}
