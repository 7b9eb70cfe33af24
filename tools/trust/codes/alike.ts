import { randomUUID } from 'node:crypto';
import { first } from '../frame/first.ts';
import type { Run } from '../frame/proof.ts';
import type { Ground } from '../ground/ground.ts';
import type { Answer } from './caller.ts';
import type { Guesser } from './guessers.ts';
import { chanceOfDifference, median } from './shuffle-test.ts';

/** Below it a difference in time is taken for one. */
const SELDOM = 0.001;

/** A wrong code of a unit and a code of no unit are answered alike: status, body, headers, and as fast. */
export async function answersAlike({ many, report }: Run, ground: Ground, guessers: readonly Guesser[]) {
  const units = await ground.owner.query<{ id: string }>(
    `INSERT INTO unit_confirmation_code (unit_id, digest, issued_at, expires_at)
     SELECT id, sha256(id::text::bytea), now(), now() + interval '1 day' FROM unit WHERE status = 'active'
     ON CONFLICT (unit_id) DO UPDATE SET expires_at = unit_confirmation_code.expires_at RETURNING unit_id AS id`,
  );
  const own = await ownUnits(ground);
  const [wrong, unknown]: [Answer[], Answer[]] = [[], []];
  for (let n = 0; n < Math.min(many(200, 60), guessers.length); n++) {
    const guesser = guessers[n]!;
    // One's own is told from all others by design.
    const foreign = units.rows.filter(({ id }) => id !== own.get(guesser.accountId));
    // By turns which comes first: the first request of an account may cost more.
    for (const which of n % 2 === 0 ? [wrong, unknown] : [unknown, wrong])
      which.push(await guesser.guess(which === wrong ? foreign[n % foreign.length]!.id : randomUUID()));
  }
  const kinds = new Set(
    [...wrong, ...unknown].map(({ status, text, retryAfter }) => `${status} ${text} ${retryAfter}`),
  );
  report.figure('different answers to a wrong code and to an unknown unit', kinds.size, {
    atMost: 1,
    ...first([...kinds]),
  });
  const times = (answers: readonly Answer[]) => answers.map(({ ms }) => ms);
  report.figure('median answer to a wrong code', median(times(wrong)), { unit: 'ms' });
  report.figure('median answer to an unknown unit', median(times(unknown)), { unit: 'ms' });
  report.figure('chance of such a difference in time', chanceOfDifference(times(wrong), times(unknown)), {
    atLeast: SELDOM,
    timed: true,
  });
  const slowerBy = (more: number) =>
    chanceOfDifference(
      times(wrong).map((ms) => ms + more),
      times(unknown),
    );
  report.figure('chance of such a difference, if one took twice as long', slowerBy(median(times(wrong))), {
    atMost: SELDOM,
    timed: true,
  });
  // However much times vary on a busy machine: the fastest would still take longer than the slowest.
  const apart = slowerBy(1 + Math.max(...times(unknown)));
  report.control('answers that always take longer are told apart', apart < SELDOM);
}

/** By account. */
async function ownUnits({ owner }: Ground): Promise<ReadonlyMap<string, string>> {
  const { rows } = await owner.query<{ account: string; unit: string }>(
    'SELECT account_id AS account, unit_id AS unit FROM affiliation WHERE ended_at IS NULL',
  );
  return new Map(rows.map(({ account, unit }) => [account, unit]));
}
