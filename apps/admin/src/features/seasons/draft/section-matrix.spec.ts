import { demoSeason, EXAM_LEVELS, SPECIALTY_FAMILIES } from '@htp/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SectionRule } from '../season-types.ts';
import {
  type CellRequirement,
  type MatrixRow,
  requirementAt,
  rowsOf,
  rulesFor,
  withRequirement,
} from './section-matrix.ts';

const SECTIONS = [
  'physician_qualification',
  'physician_licence',
  'professional_title',
  'nurse_licence',
] as const;
const ALL_ROWS = EXAM_LEVELS.flatMap((level) => SPECIALTY_FAMILIES.map((family) => ({ level, family })));
const REQUIRED: CellRequirement = { requirement: 'required', requiredFor: [] };
const HIDDEN: CellRequirement = { requirement: 'hidden', requiredFor: [] };

const cell = fc.oneof(
  fc.constantFrom<CellRequirement>(REQUIRED, HIDDEN, { requirement: 'optional', requiredFor: [] }),
  fc
    .subarray(['secondary', 'associate', 'bachelor'] as const, { minLength: 1 })
    .map((requiredFor): CellRequirement => ({ requirement: 'conditional', requiredFor })),
);
const edit = fc.record({ row: fc.constantFrom(...ALL_ROWS), section: fc.constantFrom(...SECTIONS), cell });

const table = (rules: readonly SectionRule[]) =>
  ALL_ROWS.map((row) => SECTIONS.map((section) => JSON.stringify(requirementAt(rules, row, section))));

describe('the matrix of required sections', () => {
  it('changes the one cell and nothing else, and leaves no row with two rules', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 30 }), (edits) => {
        let rules: SectionRule[] = [];
        for (const { row, section, cell: next } of edits) {
          const expected = table(rules);
          expected[ALL_ROWS.indexOf(row)]![SECTIONS.indexOf(section)] = JSON.stringify(next);
          rules = withRequirement(rules, row, section, next);
          expect(table(rules)).toEqual(expected);
          expect(ALL_ROWS.every((each) => rulesFor(rules, each) <= 1)).toBe(true);
          expect(rulesFor(rules, row)).toBe(1);
        }
      }),
    );
  });

  it('takes a row out of its block, and puts it back when it says the same again', () => {
    const rules: SectionRule[] = [
      { levels: ['junior'], families: ['pharmacy', 'technology'], sections: [] },
      { levels: ['junior'], families: ['nursing'], sections: [{ section: 'nurse_licence', ...REQUIRED }] },
    ];
    const row: MatrixRow = { level: 'junior', family: 'technology' };
    const apart = withRequirement(rules, row, 'nurse_licence', REQUIRED);
    expect(apart.map(({ families }) => families)).toEqual([['pharmacy'], ['technology', 'nursing']]);
    const back = withRequirement(apart, row, 'nurse_licence', HIDDEN);
    expect(back.map(({ families }) => families)).toEqual([['pharmacy', 'technology'], ['nursing']]);
  });

  it('shows the rows that have a specialty or a rule', () => {
    expect(rowsOf(demoSeason(2027).specialties as never, [])).toHaveLength(13);
    expect(rowsOf([], [{ levels: ['junior'], families: ['nursing'], sections: [] }])).toEqual([
      { level: 'junior', family: 'nursing' },
    ]);
  });

  it('can say that nothing is asked for beyond what always is', () => {
    const row: MatrixRow = { level: 'junior', family: 'nursing' };
    expect(rulesFor(withRequirement([], row, 'nurse_licence', HIDDEN), row)).toBe(1);
  });
});
