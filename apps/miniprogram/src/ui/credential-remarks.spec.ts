import { describe, expect, it } from 'vitest';
import { credentialRemarks } from './credential-remarks.ts';

const item: Parameters<typeof credentialRemarks>[0] = {
  id: '01999999-0000-7000-8000-000000000000',
  kind: 'education',
  state: 'complete',
  version: 1,
  missing: [],
  source: 'commission',
  fields: {},
  suppliedFields: [],
  disputedFields: [],
  correctedFields: [],
  absentSince: null,
  updatedAt: '2026-11-23T04:00:00.000Z',
};

describe('what is said of a credential in a list', () => {
  it('is nothing when there is nothing to do', () => expect(credentialRemarks(item)).toEqual([]));

  it('names what is missing', () => {
    const missing = ['enteredOn', 'diplomaPicture'];
    expect(credentialRemarks({ ...item, state: 'incomplete', missing })).toEqual([
      '还需补充：入学时间、学历证件',
    ]);
  });

  it('leads to what is wrong where nothing is missing', () => {
    expect(credentialRemarks({ ...item, state: 'incomplete' })).toEqual(['有内容不符合要求，请打开修改']);
  });

  it('tells of disputes, and of a record that the commission no longer has', () => {
    const absentSince = '2026-11-20T20:00:00.000Z';
    expect(credentialRemarks({ ...item, disputedFields: ['major'], absentSince })).toEqual([
      '与委平台不一致：所学专业',
      '2026年11月21日起，委平台不再有这条记录，已填内容不受影响',
    ]);
  });
});
