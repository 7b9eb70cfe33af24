import { setTimeout as sleep } from 'node:timers/promises';
import type { Applicant } from './applicant.ts';

/** Each at a time of his own within so many seconds, however long the others take. */
export async function spread(applicants: readonly Applicant[], seconds: number): Promise<void> {
  await Promise.all(
    applicants.map(async (applicant) => {
      await sleep(Math.random() * seconds * 1_000);
      await applicant.declare();
    }),
  );
}

/**
 * All at once, but for a few who come at the last moment and after it.
 * @param closesInMs when the deadline is
 */
export async function rush(applicants: readonly Applicant[], closesInMs: number): Promise<void> {
  const few = Math.ceil(applicants.length * LAST_MOMENT);
  await Promise.all(
    applicants.map(async (applicant, at) => {
      if (at < few) await sleep(closesInMs - BEFORE_MS + (at / few) * (BEFORE_MS + AFTER_MS));
      await applicant.rush();
    }),
  );
}
const LAST_MOMENT = 0.05;
const [BEFORE_MS, AFTER_MS] = [1_000, 1_000];
