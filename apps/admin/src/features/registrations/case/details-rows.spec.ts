import { describe, expect, it } from 'vitest';
import type { RegisteredDetails } from '../registration-review.ts';
import { comparedRows, detailsRows } from './details-rows.ts';

const HOSPITAL: RegisteredDetails = {
  name: '样例医院',
  institutionCodeKind: 'unified_social_credit_code',
  institutionCode: '124201062026020423',
  category: { code: 'A100', name: '综合医院' },
  division: { code: '420106', name: '湖北省武汉市武昌区' },
  supervisingUnit: null,
  address: '样例路1号',
};

describe('the details of a unit', () => {
  it('are named as people name them, a code by its kind', () => {
    expect(detailsRows(HOSPITAL)).toContainEqual({ label: '统一社会信用代码', value: '124201062026020423' });
    expect(detailsRows(HOSPITAL)).toContainEqual({ label: '主管单位', value: null });
  });

  it('laid beside each other say what is the same', () => {
    const rows = comparedRows([HOSPITAL, { ...HOSPITAL, name: '样例医院有限公司' }]);
    const same = Object.fromEntries(rows.map(({ label, values }) => [label, values[1]!.same]));
    expect(same).toEqual({
      机构名称: false,
      机构编码: true,
      机构类别: true,
      行政区划: true,
      主管单位: true,
      地址: true,
    });
  });
});
