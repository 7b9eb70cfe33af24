/** China keeps UTC+8 without daylight saving since 1992; computed, since a mini-program may have no `Intl` time zones. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The calendar day in Asia/Shanghai at an instant, `YYYY-MM-DD`. */
export function beijingDay(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant of the first 00:00:00 in Asia/Shanghai strictly after this one. */
export function nextBeijingMidnight(instant: Date): Date {
  const days = Math.floor((instant.getTime() + OFFSET_MS) / DAY_MS) + 1;
  return new Date(days * DAY_MS - OFFSET_MS);
}

/** The instant at which a day begins in Asia/Shanghai. `day` is `YYYY-MM-DD`. */
export function startOfBeijingDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
