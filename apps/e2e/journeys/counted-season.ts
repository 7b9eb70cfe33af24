import type { Stage } from '../index.ts';

const SPECIALTIES = [
  ['junior_assistant', '107', 46],
  ['junior', '204', 118],
  ['junior', '203', 262],
  ['intermediate', '368', 341],
  ['intermediate', '315', 97],
  ['intermediate', '331', 64],
  ['intermediate', '303', 58],
] as const;

/** How large a part of a specialty stands where. */
const SHARES = {
  draft: 0.12,
  unit: 0.22,
  province: 0.26,
  returned: 0.08,
  approved: 0.27,
  rejected: 0.03,
  withdrawn: 0.02,
} as const;

/**
 * Counters of a season as hundreds of candidates would fill them: the figures read nothing else, and hundreds of real declarations
 * would take longer than all other tests together.
 * @returns how many of them stand in each queue
 */
export async function fillCounters(stage: Stage, seasonId: string): Promise<ReadonlyMap<string, number>> {
  const cells = SPECIALTIES.flatMap(([level, code, size]) =>
    Object.entries(SHARES).map(([queue, share]) => [queue, level, code, Math.round(size * share)] as const),
  );
  await stage.app.database.asOwner(
    `INSERT INTO declaration_count (season_id, scope, queue, level, specialty_code, count)
     SELECT $1, 'province', * FROM unnest($2::text[], $3::text[], $4::text[], $5::int[])
     ON CONFLICT (season_id, scope, queue, level, specialty_code) DO UPDATE SET count = excluded.count`,
    [
      seasonId,
      cells.map(([q]) => q),
      cells.map(([, l]) => l),
      cells.map(([, , c]) => c),
      cells.map((c) => c[3]),
    ],
  );
  await stage.app.database.asOwner(
    `INSERT INTO declaration_flow (season_id, scope, day, flow, stage, count, waited_ms)
     SELECT $1, 'province', day, flow, stage, greatest(0, (size * (1 + sin(n * 0.9 + size)) / 2)::int), size * 86400000::bigint * 2
     FROM generate_series(DATE '2026-10-26', DATE '2026-11-23', INTERVAL '1 day') WITH ORDINALITY AS days (day, n)
     CROSS JOIN (VALUES ('submitted', '', 34), ('passed', 'unit', 22), ('passed', 'province', 12), ('returned', 'unit', 6),
       ('rejected', 'province', 2)) AS moves (flow, stage, size)
     ON CONFLICT DO NOTHING`,
    [seasonId],
  );
  await stage.app.database.asOwner(
    `INSERT INTO declaration_unit_count (season_id, scope, unit_id, queue, count)
     SELECT $1, 'province', u.id, queue, 3 + (row_number() OVER (ORDER BY u.id, queue))::int * 7 % 41
     FROM unit u CROSS JOIN (VALUES ('province'), ('returned'), ('approved')) AS queues (queue)
     ON CONFLICT DO NOTHING`,
    [seasonId],
  );
  const counted = new Map<string, number>();
  for (const [queue, , , count] of cells) counted.set(queue, (counted.get(queue) ?? 0) + count);
  return counted;
}
