import { beijingDay, type RosterColumn } from '@htp/domain';

/** The first row of a 汇总表. */
export const ROSTER_COLUMN_TITLES = {
  ordinal: '序号',
  name: '姓名',
  documentType: '证件类型',
  documentNumber: '证件号码',
  unit: '申报单位',
  level: '申报级别',
  specialtyCode: '专业代码',
  specialtyName: '专业名称',
  subjects: '报考科目',
  fee: '费用',
  education: '学历',
  status: '审核状态',
  registrationNumber: '国网网报号',
  submittedAt: '提交时间',
  decidedAt: '审核时间',
} as const satisfies Record<RosterColumn, string>;

/** What the file of a roster is called; it names nobody. */
export const rosterFileName = (examYear: number, requestedAt: Date): string =>
  `汇总表-${examYear}年度-${beijingDay(requestedAt)}.xlsx`;
