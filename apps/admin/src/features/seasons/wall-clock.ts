import { beijingInstant, isRealInstant } from '@htp/domain';

/**
 * Instants as the clocks in China show them, `2026-11-26 08:30`, which is what a date picker is given: whatever zone the computer of
 * whoever types believes in.
 */
export function wallClockOf(instant: string): string {
  return isRealInstant(instant) ? beijingInstant(new Date(instant)).slice(0, 16).replace('T', ' ') : '';
}

/** The instant at which the clocks in China show this; empty for nothing. */
export function instantAt(wallClock: string | null | undefined): string {
  return wallClock ? `${wallClock.replace(' ', 'T')}:00+08:00` : '';
}
