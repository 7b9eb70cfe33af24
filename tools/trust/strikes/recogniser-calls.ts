import type { Ground } from '../ground/ground.ts';

/** How often the recognisers of all processes have answered about a card, as they count it themselves. */
export async function recogniserCalls({ servers }: Ground): Promise<number> {
  const counts = await Promise.all(
    servers.map(async ({ url }) => {
      const text = await (await fetch(`${url}/metrics`)).text();
      const lines = text.matchAll(/^recognizer_calls_total\{outcome="(?:refused|accepted)"\} (\d+)$/gm);
      return [...lines].reduce((sum, [, count]) => sum + Number(count), 0);
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The most tries that any document was given on a day, as the table of tries has them. */
export async function mostTriesOfADocument({ owner }: Ground): Promise<number> {
  const { rows } = await owner.query<{ most: number }>(
    `SELECT coalesce(max(tries), 0)::int AS most FROM (
       SELECT count(*) AS tries FROM identity_try WHERE outcome IS DISTINCT FROM 'refunded'
       GROUP BY day, document_index) counted`,
  );
  return rows[0]!.most;
}
