import { credentialFields } from '@htp/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Commission, CommissionPerson } from './commission.ts';

export interface CommissionWorld {
  readonly commission: Commission;
  /** Somebody the register knows. */
  readonly known: CommissionPerson;
  readonly stop: () => Promise<void>;
}

/** What every way to the commission's register must do. */
export function commissionContract(name: string, open: () => Promise<CommissionWorld>): void {
  describe(`${name} as Commission`, () => {
    let world: CommissionWorld;
    beforeEach(async () => {
      world = await open();
    });
    afterEach(() => world.stop());

    it('gives the records of somebody known, each with an id of its own and known fields only', async () => {
      const records = await world.commission.findCredentials(world.known);
      expect(records.length).toBeGreaterThan(0);
      expect(new Set(records.map(({ externalId }) => externalId)).size).toBe(records.length);
      for (const { kind, fields } of records) {
        expect(Object.keys(credentialFields(kind))).toEqual(expect.arrayContaining(Object.keys(fields)));
        expect(Object.values(fields).every((value) => typeof value === 'string' && value !== '')).toBe(true);
      }
    });

    it('gives the same ids when asked again', async () => {
      const ask = async () =>
        (await world.commission.findCredentials(world.known)).map(({ externalId }) => externalId);
      expect(await ask()).toEqual(await ask());
    });

    it('gives nothing for a number it does not know, nor for a known number under another name', async () => {
      const stranger = { ...world.known, documentNumber: '420106199003070011' };
      expect(await world.commission.findCredentials(stranger)).toEqual([]);
      expect(await world.commission.findCredentials({ ...world.known, name: '某某' })).toEqual([]);
    });
  });
}
