import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ground } from '../ground/ground.ts';
import { as, signInNewcomer } from '../ground/people.ts';
import type { Fault } from './faults.ts';

const CARDS = join(import.meta.dirname, '../../../samples/idcards/images');

const [FRONT, BACK] = ['front-easy-1.jpg', 'back-good-1.jpg'];

/** What the card shows is not what they write. */
const JUDGED = 422;

/** What the recogniser was asked, and how it said that it was too much. */
export interface Verdicts {
  judged: number;
  readonly refused: { readonly status: number; readonly retryAfter: string | null }[];
}

/**
 * The recogniser has no time for a minute: its worker is a thread of the process, which cannot be stopped from outside, so that more
 * people than it can serve have their papers looked at, all at once.
 */
export const busyRecogniser = (people: number, verdicts: Verdicts): Fault => ({
  name: 'the recogniser has no time',
  seconds: 60,
  begin: async (ground) => {
    const stopping = { now: false };
    const crowd = Array.from({ length: people }, () => again(ground, verdicts, stopping));
    return async () => {
      stopping.now = true;
      await Promise.all(crowd);
    };
  },
});

async function again(ground: Ground, verdicts: Verdicts, stopping: { now: boolean }): Promise<void> {
  const sides = { front: await readFile(join(CARDS, FRONT)), back: await readFile(join(CARDS, BACK)) };
  while (!stopping.now) {
    const person = await signInNewcomer(ground.home.url);
    const form = new FormData();
    form.append('name', '江小满');
    form.append('documentNumber', anyNumber());
    for (const [side, bytes] of Object.entries(sides))
      form.append(side, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'card.jpg');
    const answer = await fetch(`${ground.url(1)}/api/identity/automatic-verifications`, {
      method: 'POST',
      headers: as(person),
      body: form,
    });
    await answer.body?.cancel();
    if (answer.status === JUDGED) verdicts.judged++;
    else verdicts.refused.push({ status: answer.status, retryAfter: answer.headers.get('retry-after') });
    await sleep(50);
  }
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Of nobody, with a right check digit: each document may be tried three times a day. */
function anyNumber(): string {
  const digits = `42010219${randomInt(60, 99)}01${randomInt(10, 28)}${randomInt(100, 999)}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return digits + '10X98765432'[sum % 11];
}
