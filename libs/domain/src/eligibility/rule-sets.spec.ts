import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { RULE_LEVELS } from '../forms/vocabularies.ts';
import { EXAM_LEVELS, SPECIALTY_FAMILIES } from '../seasons/specialties.ts';
import { BUILT_IN_RULE_SETS, findBuiltInRuleSet, RULE_SET_SCHEMA } from './built-in-rule-sets.ts';
import { evaluateEligibility } from './evaluate.ts';
import { ESTABLISHMENTS, PHYSICIAN_CLASSES } from './facts.ts';
import type { RulePath, RuleSet } from './rule-set.ts';
import { COUNTED_FROM, PATH_NEEDS } from './rule-set.ts';
import { diffRuleSets } from './rule-set-changes.ts';
import { nextRuleSetVersion } from './rule-set-draft.ts';
import { validateRuleSet } from './validate-rule-set.ts';
import { verdictChange } from './verdict-changes.ts';

const matches = new Ajv({ allErrors: true }).compile(RULE_SET_SCHEMA);
const rules = findBuiltInRuleSet('2021-51')!;
const withPath = (id: string, change: Partial<RulePath>): RuleSet => ({
  ...rules,
  paths: rules.paths.map((path) => (path.id === id ? { ...path, ...change } : path)),
});

describe('rule sets', () => {
  it.each(BUILT_IN_RULE_SETS.map((one) => [one.version, one] as const))('come valid: %s', (_, one) => {
    expect([matches(one), matches.errors]).toEqual([true, null]);
    expect(validateRuleSet(one)).toEqual([]);
  });

  it('have a schema that knows the codes of the domain, and no others', () => {
    const listed = new Set(
      [...JSON.stringify(RULE_SET_SCHEMA).matchAll(/"enum":(\[.*?\])/g)].map((found) => found[1]),
    );
    const known = [
      EXAM_LEVELS,
      SPECIALTY_FAMILIES,
      RULE_LEVELS,
      PATH_NEEDS,
      COUNTED_FROM,
      PHYSICIAN_CLASSES,
      ESTABLISHMENTS,
    ];
    expect(listed).toEqual(new Set(known.map((codes) => JSON.stringify(codes))));
  });

  it.each<[string, unknown]>([
    ['an unknown family', withPath('A1', { families: ['dentistry' as never] })],
    ['half a year', withPath('B2', { years: 0.5 })],
    ['a setting that nobody knows', { ...rules, bonus: true }],
    ['no warnings', { ...rules, warnings: undefined }],
    ['days for no years', { ...rules, lenientDays: { none: 1 } }],
  ])('are refused by the schema with %s', (_, wrong) => {
    expect(matches(JSON.parse(JSON.stringify(wrong)))).toBe(false);
  });

  it.each<[string, RuleSet, string[]]>([
    ['two paths of one id', withPath('B1', { id: 'A1' }), ['/paths/1/id duplicate']],
    ['no id', withPath('A1', { id: '' }), ['/paths/0/id required']],
    ['no families', withPath('A1', { families: [] }), ['/paths/0/families required']],
    ['years from nowhere', withPath('A1', { years: 1 }), ['/paths/0/countedFrom required']],
    [
      'a start without years',
      withPath('A1', { countedFrom: ['work'] }),
      ['/paths/0/countedFrom not_allowed'],
    ],
    [
      'years from a paper that is not asked for',
      withPath('B2', { countedFrom: ['title'] }),
      ['/paths/2/countedFrom not_allowed'],
    ],
    [
      'both titles',
      withPath('B4', { needs: ['junior_assistant_title', 'junior_title'] }),
      ['/paths/4/needs not_allowed'],
    ],
    [
      'physicians of a family without classes',
      withPath('A1', { needs: ['physician_licence'] }),
      ['/paths/0/families/0 not_offered', '/paths/0/families/1 not_offered'],
    ],
    [
      'a class that is taken and unconfirmed',
      {
        ...rules,
        physicianClasses: [
          ...rules.physicianClasses,
          { codes: ['301'], classes: ['clinical'], unconfirmed: ['clinical'] },
        ],
      },
      ['/physicianClasses/7/unconfirmed/0 duplicate'],
    ],
    [
      'classes of nobody',
      { ...rules, physicianClasses: [...rules.physicianClasses, { classes: ['clinical'] }] },
      ['/physicianClasses/7/families required'],
    ],
    [
      'leniency for years that no path asks',
      { ...rules, lenientDays: { '9': 3 } },
      ['/lenientDays/9 not_offered'],
    ],
    ['no clause', { ...rules, postChange: { clause: ' ', years: 2 } }, ['/postChange/clause required']],
    [
      'primary care of no specialty',
      { ...rules, primaryCare: { clause: 'C7', codes: [], yearsLess: 1 } },
      ['/primaryCare/codes required'],
    ],
    ['no name', { ...rules, version: '', title: ' ' }, ['/version required', '/title required']],
    ['a version that no address can hold', { ...rules, version: '2021/51' }, ['/version format_wrong']],
    [
      'no path',
      { ...rules, paths: [], lenientDays: {}, warnings: { ...rules.warnings, educationAbove: {} } },
      ['/paths required'],
    ],
  ])('are not published with %s', (_, wrong, expected) => {
    expect(validateRuleSet(wrong).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
  });

  it('are compared by path and setting, whatever the order', () => {
    expect(diffRuleSets(rules, { ...rules, version: 'x', paths: [...rules.paths].reverse() })).toEqual([]);
    const changed = { ...withPath('B2', { years: 2 }), inPost: null };
    const other = { ...changed, paths: changed.paths.filter(({ id }) => id !== 'T1') };
    expect(diffRuleSets(rules, other)).toEqual([
      { pointer: '/inPost', before: { clause: 'C1' }, after: null },
      { pointer: '/paths/B2/years', before: 1, after: 2 },
      { pointer: '/paths/T1', before: rules.paths.find(({ id }) => id === 'T1'), after: undefined },
    ]);
  });

  it('get the next name that is free', () => {
    expect(nextRuleSetVersion('2021-51', [])).toBe('2021-51.2');
    expect(nextRuleSetVersion('2021-51.2', ['2021-51.2', '2021-51.3'])).toBe('2021-51.4');
  });
});

describe('the difference of two rule sets to one person', () => {
  const specialty = { code: '207', level: 'junior', family: 'technology' } as const;
  const facts = {
    educations: [{ level: 'bachelor' as const, medical: true, graduatedOn: '2022-06-30' }],
    workPeriods: [{ family: 'technology' as const, from: '2023-07-01', to: null }],
    establishment: 'permanent' as const,
  };
  const change = (before: RuleSet, after: RuleSet, known: object = {}) => {
    const by = (one: RuleSet) => evaluateEligibility(one, specialty, '2024-12-31', { ...facts, ...known });
    return verdictChange(by(before), by(after));
  };

  it('is none where the verdict is the same', () => {
    expect(change(rules, withPath('B3', { years: 9 }))).toBeUndefined();
  });

  it.each([
    ['worse', withPath('B2', { years: 2 }), rules],
    ['better', rules, withPath('B2', { years: 2 })],
  ])('rests on the condition of the stricter one when it gets %s', (_, after, before) => {
    const found = change(before, after)!;
    expect(found).toMatchObject({ path: 'B2', condition: { condition: 'years', problem: 'YEARS' } });
    expect([found.before, found.after].sort()).toEqual(['eligible', 'ineligible']);
  });

  it('names the path that is gone', () => {
    const without = { ...rules, paths: rules.paths.filter(({ id }) => id !== 'B2') };
    expect(change(rules, without)).toEqual({
      before: 'eligible',
      after: 'ineligible',
      path: 'B2',
      condition: null,
    });
  });

  it('names a common condition that comes or goes', () => {
    const known = { establishment: 'non_permanent' };
    expect(change({ ...rules, socialSecurityProof: null }, rules, known)).toMatchObject({
      before: 'eligible',
      after: 'needs_evidence',
      path: null,
      condition: { condition: 'social_security_proof' },
    });
  });
});
