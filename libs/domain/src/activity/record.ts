/** What an activity can be about. */
export const SUBJECT_KINDS = [
  'account',
  'session',
  'identity',
  'unit',
  'affiliation',
  'credential',
  'correction',
  'file',
  'season',
  'season_draft',
  'rule_set',
  'rule_set_draft',
  'declaration',
  'message',
  'registration',
  'unit_import',
  'export',
  'activity',
  'keys',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What reading the whole record can find wrong. */
export const FINDING_KINDS = [
  'altered',
  'deleted',
  'link_missing',
  'inserted',
  'tail_cut',
  'anchor_differs',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** How far a reading of the whole record is. */
export const VERIFICATION_STATUSES = ['requested', 'running', 'finished'] as const;
export type VerificationStatus = (typeof VERIFICATION_STATUSES)[number];
