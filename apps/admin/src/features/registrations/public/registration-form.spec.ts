import { DIVISIONS } from '@htp/domain';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetForm, storedForm, storeForm } from './form-storage.ts';
import { emptyForm, formProblems, type RegistrationForm, registrationOf } from './registration-form.ts';
import { type DivisionOption, DIVISION_OPTIONS } from './vocabularies.ts';

const FILLED: RegistrationForm = {
  name: '新城样例医院',
  institutionCodeKind: 'unified_social_credit_code',
  institutionCode: '124201062026020423',
  categoryCode: 'A100',
  divisionCode: '420106',
  supervisingUnit: { id: 'above', name: '样例卫健局' },
  address: '样例路1号',
  responsible: { name: '钱院长', phone: '13800001111' },
  officer: { name: '李考务', phone: '027-88886666' },
  userName: 'officer01',
  proof: [{ id: 'proof' }],
};
const problemsOf = (change: Partial<RegistrationForm>, kind: 'new_unit' | 'change' = 'new_unit') =>
  Object.fromEntries(formProblems({ ...FILLED, ...change }, kind));

describe('the form of a registration', () => {
  it('is sent as it was filled in', () => {
    expect(problemsOf({})).toEqual({});
    const { supervisingUnit: _, ...same } = FILLED;
    expect(registrationOf(FILLED)).toEqual({ ...same, supervisingUnitId: 'above', proof: ['proof'] });
  });

  it('says of every field that is empty that it is needed, before what would be wrong with it', () => {
    const problems = formProblems(emptyForm(), 'new_unit');
    expect([...problems.keys()].sort()).toEqual(
      ['/name', '/institutionCode', '/categoryCode', '/divisionCode', '/address', '/userName', '/proof']
        .concat(['/responsible/name', '/responsible/phone', '/officer/name', '/officer/phone'])
        .sort(),
    );
    expect(new Set(problems.values())).toEqual(new Set(['请填写此项']));
  });

  it('is held to the rules of the API', () => {
    expect(problemsOf({ institutionCode: '124201062026020424' })).toEqual({
      '/institutionCode': '号码有误，请逐位核对',
    });
    expect(problemsOf({ officer: { name: '李考务', phone: '1' } })).toEqual({
      '/officer/phone': '格式不正确，请核对',
    });
    expect(problemsOf({ userName: '王' })).toHaveProperty('/userName');
  });

  it('asks of a change for no people', () => {
    const nobody = { name: '', phone: '' };
    expect(problemsOf({ responsible: nobody, officer: nobody, userName: '', address: '' }, 'change')).toEqual(
      {},
    );
  });
});

describe('what the tab keeps of it', () => {
  const storage = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  });
  afterEach(() => storage.clear());

  it("is the institution, and nobody's name, telephone or user name", () => {
    storeForm(FILLED);
    const kept = [...storage.values()].join();
    for (const personal of ['钱院长', '13800001111', '李考务', '88886666', 'officer01'])
      expect(kept).not.toContain(personal);
    const { responsible, officer, userName } = emptyForm();
    expect(storedForm()).toEqual({ ...FILLED, responsible, officer, userName });
  });

  it('is gone once it was sent', () => {
    storeForm(FILLED);
    forgetForm();
    expect(storedForm()).toBeUndefined();
  });
});

describe('the divisions to choose from', () => {
  it('are all of them, each once', () => {
    const leaves = (options: readonly DivisionOption[]): string[] =>
      options.flatMap(({ value, children }) => (children ? leaves(children) : [value]));
    expect(leaves(DIVISION_OPTIONS).sort()).toEqual(DIVISIONS.map(({ code }) => code).sort());
  });
});
