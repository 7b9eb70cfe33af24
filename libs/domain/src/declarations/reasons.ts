import type { Section } from './sections.ts';

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

const OF_ANY_CERTIFICATE = ['R01', 'R02', 'R18', 'R20', 'R99'] as const;

/** The reasons that can be given for a section, the likeliest first; a decision as a whole can have any. */
export const SECTION_REASONS = {
  education: ['R04', 'R05', 'R03', 'R06', 'R07', 'R08', ...OF_ANY_CERTIFICATE],
  physician_qualification: ['R10', 'R07', ...OF_ANY_CERTIFICATE],
  physician_licence: ['R10', 'R11', 'R21', ...OF_ANY_CERTIFICATE],
  professional_title: ['R13', 'R08', 'R07', ...OF_ANY_CERTIFICATE],
  nurse_licence: ['R12', 'R11', 'R10', ...OF_ANY_CERTIFICATE],
  work_period: ['R08', 'R21', 'R07', 'R14', ...OF_ANY_CERTIFICATE],
  declaration_details: ['R16', 'R17', 'R15', 'R09', 'R14', 'R08', 'R19', 'R21', ...OF_ANY_CERTIFICATE],
} as const satisfies Record<Section, readonly ReasonCode[]>;
