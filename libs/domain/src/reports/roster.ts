/** What a roster (汇总表) shows of each declaration, in its order. The 国网验证码 is in none. */
export const ROSTER_COLUMNS = [
  'ordinal',
  'name',
  'documentType',
  'documentNumber',
  'unit',
  'level',
  'specialtyCode',
  'specialtyName',
  'subjects',
  'fee',
  'education',
  'status',
  'registrationNumber',
  'submittedAt',
  'decidedAt',
] as const;

export type RosterColumn = (typeof ROSTER_COLUMNS)[number];
