import { BUILT_IN_RULE_SETS, diffRuleSets, findBuiltInRuleSet, type RuleSet } from '@htp/domain';
import { describe, expect, it } from 'vitest';
import { ruleSetChangeText, ruleSetPlaceText, ruleSettingLines } from './rule-sets.ts';

const rules = findBuiltInRuleSet('2021-51')!;

describe('rules in words', () => {
  it('say each setting', () => {
    expect(ruleSettingLines('postChange', rules)).toEqual(['转到其他专业岗位后，须在现岗位满2年（C6）']);
    expect(ruleSettingLines('primaryCare', rules)[0]).toBe(
      '基层医疗卫生机构人员报考301、302、373，年限少1年（C7）',
    );
    expect(ruleSettingLines('physicianClasses', rules)[1]).toBe('348：临床；中医可以报考，但提示待认定');
    expect(ruleSettingLines('lenientDays', { lenientDays: { '1': 3 } })).toEqual([
      '要求满1年的，差3天以内视为满足',
    ]);
    expect(ruleSettingLines('inPost', { inPost: null })).toEqual(['不要求']);
  });

  it('leave no gap in any difference between the rules that there are', () => {
    const [one, other] = BUILT_IN_RULE_SETS as [RuleSet, RuleSet];
    for (const change of diffRuleSets(one, other)) {
      const { label, before, after } = ruleSetChangeText(change);
      for (const text of [label, before, after])
        expect(text ?? '').not.toMatch(/undefined|null|\[object|^$(?!)/);
    }
  });

  it('say a changed path by its field, and a new one as a whole', () => {
    const path = rules.paths.find(({ id }) => id === 'N1')!;
    expect(ruleSetChangeText({ pointer: '/paths/N1/years', before: 1, after: 2 })).toEqual({
      label: '报考途径 N1 · 年限',
      before: '满1年',
      after: '满2年',
    });
    expect(ruleSetChangeText({ pointer: '/paths/N1', after: path })).toEqual({
      label: '报考途径 N1',
      before: null,
      after: '本科，护士执业证，护士首次注册满1年',
    });
  });

  it('say where something is wrong', () => {
    expect(ruleSetPlaceText('/paths/0/countedFrom', rules)).toBe('报考途径 A1 · 起算');
    expect(ruleSetPlaceText('/title', rules)).toBe('名称');
  });
});
