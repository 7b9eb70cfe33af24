import { describe, expect, it } from 'vitest';
import type { ReviewedSection } from './review-case.ts';
import { fieldRows } from './field-rows.ts';
import { removedPeriods, workRows } from './work-rows.ts';

const hospital = {
  unit: '江城样例医院',
  family: 'nursing',
  specialty: '护理',
  startedOn: '2020-09',
  proof: 'f1',
};
const clinic = {
  ...hospital,
  unit: '江城样例诊所',
  startedOn: '2015-07',
  endedOn: '2019-06',
  proof: undefined,
};
const gone = {
  entryId: 'w0',
  field: 'work_period',
  kind: 'removed',
  file: false,
  before: '某院',
  after: null,
} as const;
const replaced = {
  entryId: 'w2',
  field: 'proof',
  kind: 'replaced',
  file: true,
  before: 'f0',
  after: 'f1',
} as const;
const section: ReviewedSection = {
  section: 'work_period',
  fields: {},
  disputed: {},
  sources: null,
  entries: [
    { credentialId: 'w2', fields: hospital, disputed: { startedOn: '2020-10' }, sources: null },
    { credentialId: 'w1', fields: clinic, disputed: {}, sources: null },
  ],
  changed: true,
  before: null,
  changes: [replaced, gone],
  verdict: null,
};

describe('工作经历 in the workbench', () => {
  it('is a row for each post, with what to look at twice and what changed', () => {
    expect(workRows(section)).toMatchObject([
      {
        span: '2020年9月至今',
        unit: '江城样例医院',
        proof: 'f1',
        remarks: ['与前一段经历之间空了15个月', '开始时间：委平台提供或单位已更正的内容为“2020年10月”'],
        changes: [replaced],
      },
      { span: '2015年7月至2019年6月', proof: undefined, remarks: [], changes: [] },
    ]);
    expect(removedPeriods(section)).toEqual([gone]);
  });

  it('has its proofs among the documents of the section', () => {
    expect(fieldRows(section)).toMatchObject([
      { label: '江城样例医院的证明材料', files: ['f1'], changes: [replaced] },
    ]);
  });
});
