/** Who stands above whom: the code of each unit's 主管单位, or null, by the unit's own. */
export type Supervision = ReadonlyMap<string, string | null>;

/** A unit knows all that stand above it: 主管单位 over 主管单位, province to village, are fewer than ten. */
export const MOST_LEVELS = 20;

/** Every unit that is its own 主管单位 at any distance, with all of its circle in the order upwards. */
export function circlesOf(above: Supervision): Map<string, readonly string[]> {
  const circles = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  for (const start of above.keys()) {
    const walked = new Map<string, number>();
    let at: string | null = start;
    for (; at !== null && !seen.has(at); at = above.get(at) ?? null) {
      seen.add(at);
      walked.set(at, walked.size);
    }
    const closing = at === null ? undefined : walked.get(at);
    if (closing === undefined) continue;
    const circle = [...walked.keys()].slice(closing);
    for (const code of circle) circles.set(code, circle);
  }
  return circles;
}

/** How many levels each unit stands on, itself counted. What a refused line leaves may be a circle, which the next round refuses. */
export function levelsOf(above: Supervision): Map<string, number> {
  const levels = new Map<string, number>();
  for (const start of above.keys()) {
    const chain = new Set<string>();
    for (let at: string | null = start; at !== null && !levels.has(at) && !chain.has(at);) {
      chain.add(at);
      at = above.get(at) ?? null;
    }
    for (const code of [...chain].reverse()) levels.set(code, (levels.get(above.get(code) ?? '') ?? 0) + 1);
  }
  return levels;
}
