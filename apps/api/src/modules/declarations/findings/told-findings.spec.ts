import { describe, expect, it } from 'vitest';
import { findingFacts, type ToldFindingRow } from './told-findings.ts';

const row = (change: Partial<ToldFindingRow>): ToldFindingRow => ({
  declaration_id: 'd',
  code: 'licence_expired',
  params: { endsOn: '2026-12-20' },
  resolved_stage: null,
  remark: null,
  ...change,
});

describe('the findings that a person takes along', () => {
  it('say what was found and what reviewers said to it', () => {
    const facts = findingFacts('申报', [row({}), row({ resolved_stage: 'unit', remark: '已核实' })]);
    expect(facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      '自动核对·护士执业注册已过期: 护士执业注册已于2026年12月20日到期，请先办理延续注册',
      '自动核对·护士执业注册已过期: 护士执业注册已于2026年12月20日到期，请先办理延续注册。单位处理意见：已核实',
    ]);
  });

  it('tell nothing of others', () => {
    expect(findingFacts('申报', [row({ code: 'number_on_two_people', params: { people: 1 } })])).toEqual([]);
  });
});
