import {
  BUILT_IN_RULE_SETS,
  type ConditionResult,
  type EligibilityFacts,
  evaluateEligibility,
  notOffered,
  specialtiesOf,
} from '@htp/domain';
import { describe, expect, it } from 'vitest';
import {
  conditionFoundText,
  conditionRequirementText,
  earliestExamText,
  eligibilityPathText,
} from './eligibility-conditions.ts';

const BY = '2025-12-31';

const condition = (given: Partial<ConditionResult>): ConditionResult => ({
  condition: 'education',
  clause: '2.3',
  outcome: 'met',
  problem: null,
  required: { by: BY },
  found: null,
  foundIn: null,
  earliestCutoffYear: null,
  ...given,
});

const diploma = condition({
  required: { level: 'associate', by: BY },
  found: { level: 'bachelor', graduatedOn: '2018-07' },
});
const licence = condition({
  condition: 'nurse_licence',
  found: { validUntil: '2028-03-31' },
});
const years = condition({
  condition: 'years',
  required: { years: 4, countedFrom: 'nurse_registration', by: BY },
  found: { start: '2021-06-15', completesOn: '2025-06-15' },
});
const tooFew = condition({
  condition: 'years',
  outcome: 'failed',
  problem: 'YEARS',
  required: { years: 4, countedFrom: 'title', by: BY },
  found: { start: '2022-05', completesOn: '2026-05-01' },
});

describe('a condition', () => {
  it('says from which day years are counted, when they are full, and how that stands at the cut-off', () => {
    expect(conditionFoundText(years)).toBe(
      '从护士首次注册日期2021年6月15日起算，2025年6月15日满4年，截至2025年12月31日已满',
    );
    expect(conditionFoundText(tooFew)).toBe(
      '从职称批准日期2022年5月起算，2026年5月1日才满4年，截至2025年12月31日未满',
    );
  });

  it('does not say when years will be full that nobody adds to', () => {
    const left = { ...tooFew, found: { start: '2022-05-01', completesOn: null } };
    expect(conditionFoundText(left)).toBe('从职称批准日期2022年5月1日起算，截至2025年12月31日未满4年');
  });

  it('says what it asks and what there is', () => {
    expect(conditionRequirementText(diploma)).toBe('2025年12月31日以前取得大专及以上学历');
    expect(conditionFoundText(diploma)).toBe('本科，2018年7月毕业');
    expect(conditionRequirementText(licence)).toBe('有护士执业证，到2025年12月31日仍在有效期内');
    expect(conditionRequirementText({ ...licence, found: { firstRegisteredOn: null } })).toBe(
      '2025年12月31日以前完成护士首次注册',
    );
  });

  it('names several classes that are taken, and titles as they are called', () => {
    const qualification = condition({
      condition: 'physician_qualification',
      required: { classes: 'clinical,public_health', grade: 'practising', by: BY },
    });
    expect(conditionRequirementText(qualification)).toBe('有临床、公共卫生类别的执业医师资格');
    const title = (level: string, family: string) =>
      conditionRequirementText(condition({ condition: 'title', required: { level, family } }));
    expect(title('junior', 'nursing')).toBe('有护师职称');
    expect(title('junior_assistant', 'pharmacy')).toBe('有药士职称');
    expect(title('junior', 'clinical')).toBe('有临床专业初级（师）职称');
  });

  it('says so where there is nothing', () => {
    const none = condition({ outcome: 'failed', problem: 'NURSE_LICENCE', condition: 'nurse_licence' });
    expect(conditionFoundText(none)).toBe('没有相关信息');
  });

  it('reads a year as a year', () => {
    const residency = condition({ condition: 'residency_certificate', found: { certifiedOn: '2022' } });
    expect(conditionFoundText(residency)).toBe('2022年取得');
  });
});

describe('a path', () => {
  it('is told by what it asks', () => {
    const path = { path: 'N2', clause: '2.3', outcome: 'satisfied', earliestCutoffYear: null } as const;
    expect(eligibilityPathText({ ...path, conditions: [diploma, licence, years] })).toBe(
      '大专及以上学历，护士执业证，护士首次注册满4年',
    );
  });

  it('that only time is missing for leads to the exam of the year after the cut-off', () => {
    expect(earliestExamText(2027)).toBe('最早可以报考2028年度考试');
  });
});

/** Facts as they come: everything, nothing, nothing known, and everything there with none of its values known. */
const FACTS: readonly EligibilityFacts[] = [
  {
    educations: [{ level: 'bachelor', medical: true, graduatedOn: '2018-07' }],
    physicianQualification: { class: 'clinical', grade: 'practising' },
    physicianLicence: { class: 'stomatology', firstRegisteredOn: '2024', practiceUnitIsDeclaring: false },
    nurseLicence: {
      firstRegisteredOn: '2021-06-15',
      validUntil: '2024-06-14',
      practiceUnitIsDeclaring: true,
    },
    titles: [
      { level: 'junior', family: 'nursing', grantedOn: '2022-05' },
      { level: 'junior_assistant', family: 'pharmacy', grantedOn: '2019-05-20' },
    ],
    residency: { certifiedOn: '2022' },
    workPeriods: [
      { family: 'technology', from: '2018-08', to: '2020-01-31' },
      { family: 'pharmacy', from: '2020-03-01', to: null },
    ],
    primaryCare: true,
    establishment: 'non_permanent',
    socialSecurityProof: false,
  },
  {},
  {
    educations: null,
    physicianQualification: null,
    physicianLicence: null,
    nurseLicence: null,
    titles: null,
    residency: null,
    workPeriods: null,
    primaryCare: null,
    establishment: null,
    socialSecurityProof: null,
  },
  {
    educations: [{ level: null, medical: null, graduatedOn: null }],
    physicianQualification: { class: null, grade: null },
    physicianLicence: { class: null, firstRegisteredOn: null, practiceUnitIsDeclaring: null },
    nurseLicence: { firstRegisteredOn: null, validUntil: null, practiceUnitIsDeclaring: null },
    titles: [{ level: 'junior', family: 'technology', grantedOn: null }],
    residency: { certifiedOn: null },
    workPeriods: [{ family: null, from: null, to: null }],
    establishment: 'non_permanent',
    socialSecurityProof: null,
  },
];

describe('every answer of the rule sets there are', () => {
  const judged = BUILT_IN_RULE_SETS.flatMap((ruleSet) =>
    specialtiesOf(2026).flatMap((specialty) =>
      FACTS.map((facts) => evaluateEligibility(ruleSet, specialty, BY, facts)),
    ),
  );
  const results = [...judged, notOffered(BUILT_IN_RULE_SETS[0]!, '999', BY)];
  const conditions = results.flatMap(({ paths, common }) => [
    ...common,
    ...paths.flatMap((path) => path.conditions),
  ]);
  const texts = new Set([
    ...conditions.flatMap((one) => [conditionRequirementText(one), conditionFoundText(one)]),
    ...results.flatMap(({ paths }) => paths.map(eligibilityPathText)),
  ]);

  it('is told in whole Chinese sentences: no code, no gap', () => {
    const gap =
      /[A-Za-z]|undefined|null|NaN|^以前|到，|到仍|有类别|有职称|^专业|[，：。]{2}|^[，。：]|从起算|满年|截至[已未]/;
    expect([...texts].filter((text) => text === '' || gap.test(text))).toEqual([]);
    expect(texts.size).toBeGreaterThan(100);
  });

  it('meets every condition and nearly every problem, so that nothing above is for nothing', () => {
    expect(new Set(conditions.map(({ condition }) => condition)).size).toBe(12);
    expect(new Set(conditions.map(({ problem }) => problem)).size).toBeGreaterThan(25);
  });
});
