import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { EpochKeys } from './epoch-keys.ts';

const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';
const place = (day = MONDAY, caseId: string = randomUUID()) => ({ day, caseId });

/** What every keeper of epoch keys must do; `openAgain` is another process on the same keys. */
export function epochKeysContract(
  name: string,
  open: () => Promise<{ keys: EpochKeys; openAgain: () => Promise<EpochKeys> }>,
): void {
  describe(`${name} as EpochKeys`, () => {
    it('gives a case the 32 bytes it was given first, in every process', async () => {
      const { keys, openAgain } = await open();
      const one = place();
      const key = await keys.create(one);
      expect(key.length).toBe(32);
      expect(await keys.create(one)).toEqual(key);
      expect(await (await openAgain()).find(one)).toEqual(key);
    });

    it('gives no two cases the same, nor one case the same on two days', async () => {
      const { keys } = await open();
      const caseId = randomUUID();
      const places = [place(), place(), place(MONDAY, caseId), place(TUESDAY, caseId)];
      const made = await Promise.all(places.map((each) => keys.create(each)));
      expect(new Set(made.map((key) => key.toString('hex'))).size).toBe(4);
    });

    it('gives processes that ask for a new one at the same moment the same', async () => {
      const { keys, openAgain } = await open();
      const other = await openAgain();
      for (let round = 0; round < 5; round++) {
        const one = place();
        const made = await Promise.all([keys, other, keys, other].map((each) => each.create(one)));
        expect(new Set(made.map((key) => key.toString('hex'))).size).toBe(1);
      }
    });

    it('has nothing for a case it never made, and makes nothing by looking', async () => {
      const { keys } = await open();
      expect(await keys.find(place())).toBeUndefined();
      expect(await keys.days()).toEqual([]);
    });

    it('loses one case alone when that is destroyed, in every process, and never makes the same again', async () => {
      const { keys, openAgain } = await open();
      const other = await openAgain();
      const [gone, kept] = [place(), place()];
      const lost = await keys.create(gone);
      const stays = await keys.create(kept);
      expect(await other.find(gone)).toEqual(lost);
      await keys.destroyCase(gone);
      await keys.destroyCase(gone);
      expect(await other.find(gone)).toBeUndefined();
      expect(await other.find(kept)).toEqual(stays);
      expect(await keys.create(gone)).not.toEqual(lost);
    });

    it('loses all of a day when that is destroyed, and nothing of another', async () => {
      const { keys, openAgain } = await open();
      const [gone, kept] = [place(MONDAY), place(TUESDAY)];
      const lost = await keys.create(gone);
      const stays = await keys.create(kept);
      expect(await keys.days()).toEqual([MONDAY, TUESDAY]);
      await keys.destroyDay(MONDAY);
      await keys.destroyDay(MONDAY);
      expect(await keys.days()).toEqual([TUESDAY]);
      const other = await openAgain();
      expect([await other.find(gone), await other.find(kept)]).toEqual([undefined, stays]);
      expect(await keys.create(gone)).not.toEqual(lost);
    });
  });
}
