import { randomUUID } from 'node:crypto';
import type { RetryingClient } from '../actors/client.ts';
import { Person } from '../actors/person.ts';
import type { Ground } from '../ground/ground.ts';
import { signedIn } from './arrivals.ts';

/**
 * Lets the season in which people have their drafts close so soon, as its lead can; later, where the machine is so slow that the moment is over
 * before it is set.
 */
export async function closeSeason(ground: Ground, client: RetryingClient, inMs: number): Promise<Date> {
  const lead = Person.staff(ground.home.url, 'province-lead');
  await signedIn(lead);
  const { rows } = await ground.owner.query<{ id: string; version: number }>(
    `SELECT id, current_version AS version FROM season
     WHERE id = (SELECT season_id FROM declaration GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)`,
  );
  const { id, version } = rows[0]!;
  const change = { version, target: 'declaration', shorten: true, reason: '截止日演练' };
  for (let tries = 1; ; tries++) {
    const closesAt = new Date(Date.now() + inMs * tries);
    const { ok, body } = await client.send(lead, {
      method: 'POST',
      path: `/api/seasons/${id}/window-extensions`,
      key: randomUUID(),
      body: { ...change, closesAt: closesAt.toISOString() },
    });
    if (ok) return closesAt;
    if (tries === MOST_TRIES)
      throw new Error(`the season could not be given its deadline: ${JSON.stringify(body)}`);
  }
}
const MOST_TRIES = 5;
