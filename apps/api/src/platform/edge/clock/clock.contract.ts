import { describe, expect, it } from 'vitest';
import type { Clock } from './clock.ts';

/** What every clock must do; `databaseNow` is what SQL's `now()` would say. */
export function clockContract(
  name: string,
  open: () => { clock: Clock; databaseNow: () => Promise<Date> },
): void {
  describe(`${name} as Clock`, () => {
    it('tells code what `coalesce(fixedAt, now())` tells SQL', async () => {
      const { clock, databaseNow } = open();
      expect(await clock.now()).toEqual(clock.fixedAt ?? (await databaseNow()));
    });

    it('gives instants that the receiver may change without changing the clock', async () => {
      const { clock } = open();
      const before = await clock.now();
      (await clock.now()).setFullYear(1999);
      clock.fixedAt?.setFullYear(1999);
      expect(await clock.now()).toEqual(before);
    });
  });
}
