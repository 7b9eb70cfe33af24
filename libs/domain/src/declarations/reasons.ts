/** Reasons for a return or a rejection (rules.md 3.11). Their Chinese is `@htp/wording`'s. */
export const REASON_CODES = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'R06',
  'R07',
  'R08',
  'R09',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
  'R18',
  'R19',
  'R20',
  'R21',
  'R99',
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];

/** R99 其他 says nothing by itself. */
export const REASON_NEEDS_REMARK: ReasonCode = 'R99';
