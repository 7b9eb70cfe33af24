import { describe, expect, it } from 'vitest';

import { findingsOf, judgeFindings } from './contradictions.ts';
import type { LabelledDocument } from './labelled-documents.ts';
import { nurseLicence, NURSE_READING, reading } from './measured.fixture.ts';

const TODAY = '2026-11-22';
const judged = (document: LabelledDocument, read = NURSE_READING, today = TODAY) =>
  judgeFindings(document, findingsOf(document, read, today));

describe('a paper that agrees with what was typed', () => {
  it('contradicts nothing', () => {
    expect(judged(nurseLicence())).toEqual({
      found: [],
      missed: [],
      unfounded: [],
      alertsFound: [],
      alertsMissed: [],
      alertsUnfounded: [],
    });
  });

  it('is held against the holder where the form names none', () => {
    const { 姓名: _, ...form } = nurseLicence().form;
    expect(judged(nurseLicence({ form })).unfounded).toEqual([]);
    const other = nurseLicence({ form, holder: { name: '夏侯怡二', number: '420583199105077328' } });
    expect(judged(other).unfounded).toMatchObject([{ code: 'name_differs' }]);
  });

  it('may come without a form and without a holder', () => {
    const bare = nurseLicence({ form: {}, holder: { name: null, number: null } });
    expect(judged(bare)).toMatchObject({ found: [], unfounded: [] });
  });
});

describe('a seeded conflict', () => {
  const number = { field: '证书编号', kind: 'digits_swapped' };
  const mistyped = { ...nurseLicence().form, 证书编号: '201342938386' };

  it('is found by the field that the rules report', () => {
    const { found, missed, unfounded } = judged(nurseLicence({ form: mistyped, conflicts: [number] }));
    expect({ found, missed, unfounded }).toEqual({ found: [number], missed: [], unfounded: [] });
  });

  it('is missed when what was read is what was typed', () => {
    expect(judged(nurseLicence({ conflicts: [number] })).missed).toEqual([number]);
  });

  it('of another field makes a finding unfounded', () => {
    const unit = { field: '执业地点', kind: 'other_unit' };
    const { missed, unfounded } = judged(nurseLicence({ form: mistyped, conflicts: [unit] }));
    expect(missed).toEqual([unit]);
    expect(unfounded).toMatchObject([{ code: 'number_differs' }]);
  });

  it('may lie in a number’s own layout', () => {
    const certificateNumber = '201242110420583199105077328';
    const document = nurseLicence({
      type: '医师资格证书',
      kind: 'physician_qualification',
      form: { 证书编码: certificateNumber, 类别: '临床', 级别: '执业医师' },
      holder: { name: '刘斌梦', number: '421125198804038556' },
      conflicts: [{ field: '证书编码', kind: 'inner_layout' }],
    });
    const read = reading('physician_qualification', { certificateNumber, class: '临床', grade: '执业医师' });
    expect(judged(document, read)).toMatchObject({ found: document.conflicts, unfounded: [] });
  });

  it('of a month that is too old is found by the clock', () => {
    const document = nurseLicence({
      type: '近一个月社保证明',
      kind: 'social_security_proof',
      form: { 查询月份: '2026-10' },
      conflicts: [{ field: '查询月份', kind: 'month_too_old' }],
      alerts: [{ field: '查询月份', kind: 'too_old' }],
    });
    const month = (value: string) => judged(document, reading('social_security_proof', { month: value }));
    expect(month('2026-07')).toMatchObject({ found: document.conflicts, alertsFound: document.alerts });
    expect(month('2026-10')).toMatchObject({ missed: document.conflicts, alertsMissed: document.alerts });
  });

  it('of the employer is found by the unit that was typed', () => {
    const document = nurseLicence({
      type: '近一个月社保证明',
      kind: 'social_security_proof',
      form: { 参保单位: '楚泽样例医院' },
      conflicts: [{ field: '参保单位', kind: 'other_unit' }],
    });
    const read = reading('social_security_proof', { unit: '江城样例医院有限公司' });
    expect(judged(document, read)).toMatchObject({ found: document.conflicts, unfounded: [] });
    expect(
      judged({ ...document, form: { 参保单位: '江城样例医院' }, conflicts: [] }, read).unfounded,
    ).toEqual([]);
  });
});

describe('the end of a paper', () => {
  const alerts = [{ field: '有效期至', kind: 'expired' }];

  it('is found on the day after it', () => {
    expect(judged(nurseLicence({ alerts }), NURSE_READING, '2028-08-15')).toMatchObject({
      alertsFound: alerts,
    });
    expect(judged(nurseLicence({ alerts }), NURSE_READING, '2028-08-14')).toMatchObject({
      alertsMissed: alerts,
    });
  });

  it('is unfounded where none was seeded', () => {
    const { alertsUnfounded, unfounded } = judged(nurseLicence(), NURSE_READING, '2028-08-15');
    expect(alertsUnfounded).toMatchObject([{ code: 'licence_expired' }]);
    expect(unfounded).toEqual([]);
  });
});
