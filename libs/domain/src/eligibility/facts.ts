import type { RuleLevel } from '../forms/vocabularies.ts';
import type { PhysicianGrade } from '../forms/vocabularies.ts';
import type { SpecialtyFamily } from '../seasons/specialties.ts';

/**
 * Facts about a candidate, as far as they are known. `null`: not known yet. Absent, or an empty list: the candidate says that there is
 * none, which is final. Days are `YYYY-MM-DD`; where only a month or a year is known, `YYYY-MM` or `YYYY`.
 */
export interface EligibilityFacts {
  educations?: readonly EducationFact[] | null;
  physicianQualification?: PhysicianQualificationFact | null;
  physicianLicence?: PhysicianLicenceFact | null;
  nurseLicence?: NurseLicenceFact | null;
  titles?: readonly TitleFact[] | null;
  residency?: ResidencyFact | null;
  workPeriods?: readonly WorkPeriodFact[] | null;
  /** Whether the declaring unit is a 乡镇卫生院 or 社区卫生服务机构 (rules.md C7). */
  primaryCare?: boolean | null;
  establishment?: Establishment | null;
  socialSecurityProof?: boolean | null;
}

/** 在编 or 非编制. */
export const ESTABLISHMENTS = ['permanent', 'non_permanent'] as const;
export type Establishment = (typeof ESTABLISHMENTS)[number];

/** The groups of 执业类别 that the rules tell apart; 中西医结合 is of the group 中医. */
export const PHYSICIAN_CLASSES = ['clinical', 'stomatology', 'chinese_medicine', 'public_health'] as const;
export type PhysicianClass = (typeof PHYSICIAN_CLASSES)[number];

/** `ref`: where the fact stands, such as the id of a credential; handed through to the result. */
interface Referred {
  ref?: string;
}

/** One graduation (毕业), recognised, with its degree. */
export interface EducationFact extends Referred {
  level: RuleLevel | null;
  medical: boolean | null;
  graduatedOn: string | null;
}

export interface PhysicianQualificationFact extends Referred {
  class: PhysicianClass | null;
  grade: PhysicianGrade | null;
}

export interface PhysicianLicenceFact extends Referred {
  class: PhysicianClass | null;
  firstRegisteredOn: string | null;
  /** Whether the 执业地点 is the declaring unit (rules.md C4). */
  practiceUnitIsDeclaring: boolean | null;
}

export interface NurseLicenceFact extends Referred {
  firstRegisteredOn: string | null;
  validUntil: string | null;
  practiceUnitIsDeclaring: boolean | null;
}

/** 士 or 师; higher ones do not matter here. */
export interface TitleFact extends Referred {
  level: 'junior_assistant' | 'junior' | null;
  family: SpecialtyFamily | null;
  grantedOn: string | null;
}

/** 规培合格证. */
export interface ResidencyFact extends Referred {
  certifiedOn: string | null;
}

/** Work in one specialty; `to` is its last day, `null` while it goes on. */
export interface WorkPeriodFact extends Referred {
  family: SpecialtyFamily | null;
  from: string | null;
  to: string | null;
}
