import type { Ground } from '../ground/ground.ts';

/** Wrong codes as the table of guesses has them: the most of a day, and those at the unit of all days, for there may be a midnight in between. */
export async function countedGuesses({ owner }: Ground, unitId: string) {
  const { rows } = await owner.query<{
    account: number;
    pair: number;
    unit: number;
    unitEver: number;
    overall: number;
  }>(
    `SELECT coalesce(max(wrong) FILTER (WHERE subject ~ '^account \\S+$'), 0)::int AS account,
       coalesce(max(wrong) FILTER (WHERE subject ~ '^account \\S+ unit '), 0)::int AS pair,
       coalesce(max(wrong) FILTER (WHERE subject = 'unit ' || $1), 0)::int AS unit,
       coalesce(sum(wrong) FILTER (WHERE subject = 'unit ' || $1), 0)::int AS "unitEver",
       coalesce(max(wrong) FILTER (WHERE subject = 'all'), 0)::int AS overall
     FROM unit_code_guesses`,
    [unitId],
  );
  return rows[0]!;
}
