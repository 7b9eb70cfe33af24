import { describe, expect, it } from 'vitest';
import { emptyDraft, type IdentityDraft } from './kept-draft.ts';
import { asksBirth, birthOf, typedProblems } from './typed-checks.ts';

const TODAY = '2026-11-27';
const typed = (changes: Partial<IdentityDraft> = {}): IdentityDraft => ({
  ...emptyDraft(),
  name: '夏侯怡一',
  documentNumber: '420583199105077328',
  ...changes,
});
const problemsOf = (changes: Partial<IdentityDraft>) => typedProblems(typed(changes), TODAY);

describe('what is wrong at 信息填写', () => {
  it('is nothing in any spelling that the server takes', () => {
    expect(problemsOf({})).toEqual({});
    expect(problemsOf({ name: ' 古丽娜尔.依明 ', documentNumber: '４２２８０１ 19711121 694x' })).toEqual({});
  });

  it('is every field that is empty', () => {
    expect(problemsOf({ way: 'manual', documentType: 'PASSPORT', name: ' ', documentNumber: '' })).toEqual({
      name: '请填写真实姓名',
      documentNumber: '请填写证件编号',
      bornOn: '请选择出生日期',
      sex: '请选择性别',
    });
    expect(problemsOf({ way: 'manual', documentType: '' })).toEqual({ documentType: '请选择证件类型' });
  });

  it('is a mistyped number, and a name with what no name has', () => {
    expect(problemsOf({ documentNumber: '420583199105077329' })).toEqual({
      documentNumber: '号码有误，请逐位核对',
    });
    expect(problemsOf({ documentNumber: '42058319910507' })).toEqual({
      documentNumber: '格式不正确，请核对',
    });
    expect(problemsOf({ name: '夏侯1' })).toEqual({ name: '含有不能使用的字符' });
    expect(problemsOf({ name: '夏' })).toEqual({ name: '不能少于2个字' });
  });

  it('leaves to the server what a wrong clock could make up', () => {
    const passport = {
      way: 'manual',
      documentType: 'PASSPORT',
      documentNumber: 'E12345678',
      sex: 'female',
    } as const;
    expect(typedProblems(typed(), '2001-01-01')).toEqual({});
    expect(problemsOf({ ...passport, bornOn: '2027-01-01' })).toEqual({});
  });
});

describe('出生日期 and 性别', () => {
  it('are asked for only by a reviewer, of a document whose number does not tell them', () => {
    const asked = (way: IdentityDraft['way'], documentType: IdentityDraft['documentType']) =>
      asksBirth(typed({ way, documentType }));
    expect(asked('automatic', 'RESIDENT_ID')).toBe(false);
    expect(asked('manual', 'RESIDENT_ID')).toBe(false);
    expect(asked('manual', 'HKMOTW_RESIDENCE')).toBe(false);
    expect(asked('manual', 'FOREIGN_PR')).toBe(true);
    expect(asked('manual', 'HKMO_PERMIT')).toBe(true);
    expect(asked('manual', '')).toBe(false);
  });

  it('are sent as the number tells them, however it is spelt', () => {
    const way = 'manual' as const;
    expect(birthOf(typed({ way }))).toEqual({ bornOn: '1991-05-07', sex: 'female' });
    expect(birthOf(typed({ way, documentNumber: '420583 1991 0507 7328' }))).toMatchObject({ sex: 'female' });
  });

  it('are sent as typed where the number tells nothing', () => {
    const permit = { way: 'manual', documentType: 'HKMO_PERMIT', documentNumber: 'H10000001' } as const;
    expect(birthOf(typed({ ...permit, bornOn: '1990-05-17', sex: 'male' }))).toEqual({
      bornOn: '1990-05-17',
      sex: 'male',
    });
  });
});
