import { credentialFields } from '@htp/domain';
import { describe, expect, it } from 'vitest';
import {
  disputeTexts,
  gapTexts,
  lockedFields,
  openReport,
  sourcesOf,
  tipsOf,
  warningTexts,
} from './field-notes.ts';

type Credential = NonNullable<Parameters<typeof sourcesOf>[0]>;

const credential: Credential = {
  id: '01999999-0000-7000-8000-000000000000',
  kind: 'education',
  state: 'incomplete',
  version: 3,
  missing: ['enteredOn'],
  source: 'commission',
  fields: {},
  suppliedFields: ['school', 'level', 'major'],
  disputedFields: ['level'],
  correctedFields: ['major'],
  absentSince: null,
  updatedAt: '2026-11-23T04:00:00.000Z',
  faults: [{ pointer: '/graduatedOn', code: 'date_in_future' }],
  warnings: [
    { pointer: '/diplomaNumber', code: 'diploma_number_year_differs' },
    { pointer: '/diplomaNumber', code: 'diploma_number_level_differs' },
  ],
  disputes: [{ field: 'level', supplied: '31' }],
};

describe('the notes at the fields of a credential', () => {
  it('say whose word a field is', () => {
    expect(sourcesOf(credential)).toEqual({ school: '委平台提供', major: '单位已更正' });
    expect(sourcesOf(undefined)).toEqual({});
  });

  it('lock what others supplied, until it is opened or disputed', () => {
    expect(lockedFields(credential, [])).toEqual(['school', 'major']);
    expect(lockedFields(credential, ['school'])).toEqual(['major']);
  });

  it('give the commission’s word in Chinese', () => {
    expect(disputeTexts(credential)).toEqual({ level: '大学专科' });
  });

  it('hold every warning of a field', () => {
    expect(warningTexts(credential)['diplomaNumber']).toHaveLength(2);
  });

  it('say what is wrong always, and what is missing once it was asked for', () => {
    const wrong = { graduatedOn: '日期不能晚于今天' };
    const { school, ...others } = Object.fromEntries(
      Object.keys(credentialFields('education')).map((name) => [name, 'x']),
    );
    expect(gapTexts('education', credential, others, false)).toEqual(wrong);
    expect(gapTexts('education', credential, others, true)).toEqual({ ...wrong, school: '请填写此项' });
    expect(gapTexts('education', credential, { ...others, school }, true)).toEqual(wrong);
  });

  it('say of a new one, too, what is missing, and nothing of what may be left out', () => {
    const missing = Object.keys(gapTexts('nurse_licence', undefined, {}, true));
    expect(missing).toContain('licenceNumber');
    expect(missing).not.toContain('renewedOn');
  });

  it('find the open report of a field, and no other', () => {
    const report = {
      id: '01999999-0000-7000-8000-000000000001',
      credentialId: credential.id,
      kind: 'education',
      field: 'major',
      status: 'reported',
      version: 1,
      reportedAt: '2026-11-23T04:00:00.000Z',
      waitingSince: '2026-11-23T04:00:00.000Z',
      atUnit: true,
      allowedActions: [],
    } as const;
    const of = (change: object) => [{ ...report, allowedActions: [], ...change }];
    expect(openReport(of({}), credential.id, 'major')?.id).toBe(report.id);
    expect(openReport(of({ status: 'corrected' }), credential.id, 'major')?.id).toBe(report.id);
    expect(openReport(of({ status: 'confirmed' }), credential.id, 'major')).toBeUndefined();
    expect(openReport(of({ field: 'school' }), credential.id, 'major')).toBeUndefined();
    expect(openReport(of({ credentialId: report.id }), credential.id, 'major')).toBeUndefined();
  });

  it('say each tip once, beside the field that is filled first', () => {
    const { verificationNumber, verificationFile, school } = tipsOf('education');
    expect(verificationNumber?.map(({ link }) => link).filter(Boolean)).toEqual([
      'http://www.cpta.com.cn/question/1525.html',
      'https://hbzzxt.e21.cn/',
    ]);
    expect([verificationFile, school]).toEqual([[], []]);
  });
});
