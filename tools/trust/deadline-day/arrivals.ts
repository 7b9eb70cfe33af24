import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '../actors/person.ts';
import type { Applicant } from './applicant.ts';

/** As many at a time as their sign-in has room for. */
export async function signInAll(applicants: readonly Applicant[]): Promise<void> {
  for (let at = 0; at < applicants.length; at += AT_ONCE)
    await Promise.all(applicants.slice(at, at + AT_ONCE).map(({ person }) => signedIn(person)));
}
const AT_ONCE = 8;

/** The sign-in is no part of what is measured; it may be refused, too. */
export async function signedIn(person: Person): Promise<void> {
  for (let tries = 0; tries < SIGN_IN_TRIES; tries++) {
    try {
      await person.headers();
      return;
    } catch {
      await sleep(1_000);
    }
  }
  throw new Error(`${person.name} cannot sign in`);
}
const SIGN_IN_TRIES = 300;

/** Each at a time of his own within so many seconds, however long the others take. */
export async function spread(applicants: readonly Applicant[], seconds: number): Promise<void> {
  await Promise.all(
    applicants.map(async (applicant) => {
      await sleep(Math.random() * seconds * 1_000);
      await signedIn(applicant.person);
      await applicant.declare();
    }),
  );
}

/**
 * As fast as one client can open connections, but for a few who come at the last moment and after it: in one instant it would be the
 * client's own queue that is measured.
 * @param closesInMs when the deadline is
 */
export async function rush(applicants: readonly Applicant[], closesInMs: number): Promise<void> {
  const few = Math.ceil(applicants.length * LAST_MOMENT);
  await Promise.all(
    applicants.map(async (applicant, at) => {
      const last = closesInMs - BEFORE_MS + (at / few) * (BEFORE_MS + AFTER_MS);
      await sleep(at < few ? last : ((at - few) / CONNECTIONS_A_SECOND) * 1_000);
      await applicant.rush();
    }),
  );
}
const LAST_MOMENT = 0.05;
const CONNECTIONS_A_SECOND = 1_000;
const [BEFORE_MS, AFTER_MS] = [1_000, 1_000];
