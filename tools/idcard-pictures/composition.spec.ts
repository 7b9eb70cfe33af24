import { parseResidentId } from '@htp/domain';
import { describe, expect, it } from 'vitest';

import type { MachineTypefaces } from './cards/typefaces.ts';
import { pictureLabel } from './labels.ts';
import { composePicture, type Composition } from './picture.ts';
import { planSet } from './plan.ts';
import { Random } from './random.ts';
import { STYLES } from './styles.ts';

const ALL_CHARACTERS: [number, number][] = [[0x20, 0x10ffff]];
const TYPEFACES: MachineTypefaces = {
  chinese: [
    { family: 'One Hei', drawing: 'hei', charset: ALL_CHARACTERS },
    { family: 'One Song', drawing: 'song', charset: ALL_CHARACTERS },
  ],
  digits: ['One Mono'],
};
const REFERENCE_DATE = '2026-11-22';

function composeSet(seed: number, count: number): Composition[] {
  const random = new Random(seed);
  return planSet(random, count).map((plan, i) =>
    composePicture(random, plan, {
      ordinal: i + 1,
      style: STYLES.any,
      referenceDate: REFERENCE_DATE,
      typefaces: TYPEFACES,
    }),
  );
}

const labelsOf = (seed: number, count: number) =>
  JSON.stringify(composeSet(seed, count).map((composition) => pictureLabel(composition, 0)));

describe('a set of pictures', () => {
  const set = composeSet(11, 300);

  it('is the same for the same seed, and another for another', () => {
    expect(labelsOf(5, 60)).toBe(labelsOf(5, 60));
    expect(labelsOf(5, 60)).not.toBe(labelsOf(6, 60));
  });

  it('has as many pictures as asked for, each with its own file, of every kind', () => {
    for (const count of [1, 7, 60, 300]) expect(planSet(new Random(1), count)).toHaveLength(count);
    expect(new Set(set.map(({ plan }) => plan.file)).size).toBe(set.length);
    expect([...new Set(set.map(({ plan }) => plan.expected))].sort()).toEqual(
      [
        'blurred',
        'edge_missing',
        'expired',
        'glare',
        'grayscale_copy',
        'not_id_card',
        'pass',
        'wrong_side',
      ].sort(),
    );
  });

  it('shows numbers that are right, and near misses that are right too but others', () => {
    for (const { holder, nearMiss } of set) {
      expect(parseResidentId(holder.number)).toMatchObject({
        ok: true,
        bornOn: holder.birth,
        sex: holder.sex === '男' ? 'male' : 'female',
      });
      expect(parseResidentId(nearMiss.number).ok).toBe(true);
      expect(nearMiss.number).not.toBe(holder.number);
      expect(differences(nearMiss.name, holder.name)).toBe(1);
    }
  });

  it('has cards that are over by the reference date where it says so, and nowhere else', () => {
    for (const { plan, holder } of set) {
      const over = holder.validity.to < REFERENCE_DATE.replaceAll('-', '.');
      expect(over, `${holder.validity.from}-${holder.validity.to}`).toBe(plan.expected === 'expired');
    }
  });

  it('keeps cards inside the frame, but for those that are to be cut', () => {
    for (const composition of set) {
      const label = pictureLabel(composition, 0) as {
        card_quad: [number, number][] | null;
        cut_fields?: string[];
        width: number;
        height: number;
      };
      const inside = label.card_quad?.every(
        ([x, y]) => x >= 0 && y >= 0 && x <= label.width && y <= label.height,
      );
      expect(inside ?? true, composition.plan.file).toBe(composition.plan.expected !== 'edge_missing');
    }
  });
});

function differences(one: string, other: string): number {
  const [characters, others] = [[...one], [...other]];
  if (characters.length !== others.length) return Infinity;
  return characters.filter((character, i) => character !== others[i]).length;
}
