import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIFFERENT_PAIRS, SIMILAR_PAIRS } from './unit-name-pairs.fixture.ts';
import { comparedNames, nameSimilarity, SIMILAR_FROM } from './unit-names.ts';

const scored = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([one, other]) => ({ one, other, score: nameSimilarity(one, other) }));
const names = fc.string({
  unit: fc.constantFrom(...'江城样例第一口腔医院门诊部（）武昌区公司2𠮷 '),
  maxLength: 16,
});

describe('the similarity of unit names', () => {
  it('finds every labelled pair of one unit', () => {
    expect(scored(SIMILAR_PAIRS).filter(({ score }) => score < SIMILAR_FROM)).toEqual([]);
  });

  it('keeps the labelled pairs of two units apart, but for three long ones that differ in a word', () => {
    const taken = scored(DIFFERENT_PAIRS).filter(({ score }) => score >= SIMILAR_FROM);
    expect(taken.map(({ one }) => one)).toEqual([
      '珞珈样例社区卫生服务中心',
      '珞珈样例社区卫生服务中心水岸服务站',
      '大桥村卫生室',
    ]);
  });

  it('is symmetric, between 0 and 1, and 1 for a name that says anything with itself', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        const score = nameSimilarity(one, other);
        expect(score).toBe(nameSimilarity(other, one));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        if (comparedNames(one).length > 0) expect(nameSimilarity(one, one)).toBe(1);
      }),
    );
  });

  it('does not mind blanks, full width, brackets, the division in front and the legal form behind', () => {
    const core = fc.string({ unit: fc.constantFrom(...'江城样例仁爱康宁医院'), minLength: 4, maxLength: 10 });
    fc.assert(
      fc.property(core, (name) => {
        for (const spelled of [
          `湖北省${name}`,
          `武汉市武昌区${name}`,
          `${name}有限公司`,
          ` ${name}\u3000`,
          `${name}（东区）`,
        ])
          expect(nameSimilarity(name, spelled)).toBe(1);
      }),
    );
  });
});
