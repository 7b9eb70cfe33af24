import type { ReviewStage } from '../declarations/status.ts';
import type { FindingSeverity } from './findings.ts';

/**
 * Who is shown a finding. `everybody`: the candidate too, before submission; `reviewers`: what would tell a candidate of others;
 * `above_unit`: what concerns the unit itself, whose officer cannot be its judge.
 */
export type FindingAudience = 'everybody' | 'reviewers' | 'above_unit';

export interface FindingRank {
  severity: FindingSeverity;
  audience: FindingAudience;
}

const high = { severity: 'high', audience: 'everybody' } as const;
const notice = { severity: 'notice', audience: 'everybody' } as const;

/** Everything that is looked for, and how much it weighs. */
export const FINDINGS = {
  // A paper against the verified identity
  name_differs: high,
  document_number_differs: high,
  birth_date_differs: notice,
  // A paper against the form
  number_differs: high,
  date_differs: high,
  school_differs: high,
  level_differs: high,
  major_differs: notice,
  study_form_differs: notice,
  schooling_length_differs: notice,
  class_differs: high,
  grade_differs: high,
  scope_differs: notice,
  title_differs: high,
  specialty_differs: notice,
  authority_differs: notice,
  unit_differs: high,
  qualification_number_differs: high,
  // 国网申请表
  registration_number_differs: high,
  registration_code_differs: high,
  declared_level_differs: high,
  declared_specialty_differs: high,
  application_form_differs: notice,
  form_older_than_edit: high,
  form_perhaps_older_than_edit: notice,
  // The unit
  practice_unit_not_declaring: high,
  paper_unit_not_declaring: high,
  // What a number says by itself, and what dates say together (rules.md 4.7, 4.9, 4.13)
  diploma_number_layout_unusual: notice,
  diploma_number_level_differs: notice,
  diploma_number_year_differs: notice,
  diploma_number_study_form_differs: notice,
  study_shorter_than_schooling: notice,
  major_not_medical: notice,
  certificate_of_other_person: high,
  certificate_class_differs: high,
  certificate_grade_differs: high,
  certificate_year_differs: notice,
  licence_class_differs: notice,
  licence_grade_differs: notice,
  dates_out_of_order: high,
  too_young: high,
  registered_before_qualified: high,
  experience_before_graduation: high,
  // The clock
  chsi_code_ended: high,
  chsi_code_ends_soon: notice,
  licence_expired: high,
  licence_ends_soon: notice,
  month_too_old: high,
  // A paper of another kind than the field asks for
  other_paper: notice,
  // Others
  number_on_two_people: { severity: 'high', audience: 'reviewers' },
  picture_on_two_people: { severity: 'high', audience: 'reviewers' },
  registration_number_on_two_people: { severity: 'high', audience: 'reviewers' },
  binding_burst: { severity: 'high', audience: 'above_unit' },
} as const satisfies Record<string, FindingRank>;

export type FindingCode = keyof typeof FINDINGS;
export const FINDING_CODES = Object.keys(FINDINGS) as FindingCode[];

/** Whether a candidate is told of it. */
export function isForCandidate(code: FindingCode): boolean {
  return FINDINGS[code].audience === 'everybody';
}

/** Whether the reviewers of a stage see it, and resolve it. */
export function isForStage(code: FindingCode, stage: ReviewStage): boolean {
  return stage !== 'unit' || FINDINGS[code].audience !== 'above_unit';
}
