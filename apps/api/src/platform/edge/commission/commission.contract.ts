import { credentialFields } from '@htp/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommissionFailure } from './commission-simulator.ts';
import {
  type Commission,
  type CommissionPerson,
  CommissionRefused,
  CommissionUnavailable,
} from './commission.ts';

export interface CommissionWorld {
  readonly commission: Commission;
  /** Somebody the register knows. */
  readonly known: CommissionPerson;
  /** Makes the next query fail. */
  readonly fail: (failure: CommissionFailure) => void;
  readonly stop: () => Promise<void>;
}

const NOTHING = { records: [], faults: [] };

/** What every way to the commission's register must do. */
export function commissionContract(name: string, open: () => Promise<CommissionWorld>): void {
  describe(`${name} as Commission`, () => {
    let world: CommissionWorld;
    beforeEach(async () => {
      world = await open();
    });
    afterEach(() => world.stop());

    it('gives the records of somebody known, each with an id of its own and known fields only', async () => {
      const { records, faults } = await world.commission.findCredentials(world.known);
      expect(faults).toEqual([]);
      expect(records.length).toBeGreaterThan(0);
      expect(new Set(records.map(({ externalId }) => externalId)).size).toBe(records.length);
      for (const { kind, fields } of records) {
        expect(Object.keys(credentialFields(kind))).toEqual(expect.arrayContaining(Object.keys(fields)));
        expect(Object.values(fields).every((value) => typeof value === 'string' && value !== '')).toBe(true);
      }
    });

    it('gives the same ids when asked again', async () => {
      const ask = async () =>
        (await world.commission.findCredentials(world.known)).records.map(({ externalId }) => externalId);
      expect(await ask()).toEqual(await ask());
    });

    it('gives nothing for a number it does not know, nor for a known number under another name', async () => {
      const stranger = { ...world.known, documentNumber: '420106199003070011' };
      expect(await world.commission.findCredentials(stranger)).toEqual(NOTHING);
      expect(await world.commission.findCredentials({ ...world.known, name: '某某' })).toEqual(NOTHING);
    });

    it.each(['timeout', 'fault', 'malformed'] as const)(
      'is unavailable for a while at a %s, and then answers',
      async (failure) => {
        world.fail(failure);
        await expect(world.commission.findCredentials(world.known)).rejects.toThrow(CommissionUnavailable);
        expect((await world.commission.findCredentials(world.known)).records).not.toEqual([]);
      },
    );

    it('says that a refusal is one', async () => {
      world.fail('refused');
      await expect(world.commission.findCredentials(world.known)).rejects.toThrow(CommissionRefused);
    });

    it('waits for an answer that is slow', async () => {
      world.fail('slow');
      expect((await world.commission.findCredentials(world.known)).records).not.toEqual([]);
    });

    it('names the records that cannot be believed and gives the others', async () => {
      const whole = await world.commission.findCredentials(world.known);
      world.fail('partial');
      const { records, faults } = await world.commission.findCredentials(world.known);
      expect(records).toEqual(whole.records);
      expect(faults.map(({ code, field }) => [code, field])).toEqual([
        ['kind_unknown', null],
        ['field_malformed', 'renewedOn'],
      ]);
    });
  });
}
