import { randomUUID } from 'node:crypto';
import type { RetryingClient } from '../actors/client.ts';
import { Person } from '../actors/person.ts';
import type { Ground } from '../ground/ground.ts';

/** Lets the season in which people have their drafts close so soon, as its lead can. */
export async function closeSeason(ground: Ground, client: RetryingClient, inMs: number): Promise<Date> {
  const { rows } = await ground.owner.query<{ id: string; version: number }>(
    `SELECT id, current_version AS version FROM season
     WHERE id = (SELECT season_id FROM declaration GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)`,
  );
  const { id, version } = rows[0]!;
  const closesAt = new Date(Date.now() + inMs);
  const { ok, body } = await client.send(Person.staff(ground.home.url, 'province-lead'), {
    method: 'POST',
    path: `/api/seasons/${id}/window-extensions`,
    key: randomUUID(),
    body: {
      version,
      target: 'declaration',
      closesAt: closesAt.toISOString(),
      shorten: true,
      reason: '截止日演练',
    },
  });
  if (!ok) throw new Error(`the season could not be given its deadline: ${JSON.stringify(body)}`);
  return closesAt;
}
