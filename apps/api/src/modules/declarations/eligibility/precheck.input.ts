import {
  DENIABLE_FACTS,
  type DeniableFact,
  type EligibilityAnswers,
  type Establishment,
  ESTABLISHMENTS,
  PHYSICIAN_CLASSES,
  PHYSICIAN_GRADES,
  type PhysicianClass,
  type PhysicianGrade,
  RULE_LEVELS,
  type RuleLevel,
  SPECIALTY_FAMILIES,
  type SpecialtyFamily,
} from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  IdField,
  ObjectField,
  ObjectListField,
  QueryChoiceListField,
  TextField,
} from '../../../platform/http/index.ts';

const TITLE_LEVELS = ['junior_assistant', 'junior'] as const;
const MAX_ENTRIES = 20;
/** `null`: not known. */
const unknown = { nullable: true } as const;
const left = { optional: true, nullable: true } as const;

/** A day, a month, or a year; which of them exist the rules say. */
const SomeDateField = () => TextField({ max: 10, pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/, ...unknown });

export class EducationAnswer {
  @ChoiceField(RULE_LEVELS, unknown)
  level: RuleLevel | null;

  @BooleanField(unknown)
  medical: boolean | null;

  @SomeDateField()
  graduatedOn: string | null;
}

export class QualificationAnswer {
  @ChoiceField(PHYSICIAN_CLASSES, unknown)
  class: PhysicianClass | null;

  @ChoiceField(PHYSICIAN_GRADES, unknown)
  grade: PhysicianGrade | null;
}

export class PhysicianLicenceAnswer {
  @ChoiceField(PHYSICIAN_CLASSES, unknown)
  class: PhysicianClass | null;

  @SomeDateField()
  firstRegisteredOn: string | null;

  @BooleanField({ ...unknown, description: 'Whether the 执业地点 is the declaring unit' })
  practiceUnitIsDeclaring: boolean | null;
}

export class NurseLicenceAnswer {
  @SomeDateField()
  firstRegisteredOn: string | null;

  @SomeDateField()
  validUntil: string | null;

  @BooleanField({ ...unknown, description: 'Whether the 执业地点 is the declaring unit' })
  practiceUnitIsDeclaring: boolean | null;
}

export class TitleAnswer {
  @ChoiceField(TITLE_LEVELS, unknown)
  level: (typeof TITLE_LEVELS)[number] | null;

  @ChoiceField(SPECIALTY_FAMILIES, unknown)
  family: SpecialtyFamily | null;

  @SomeDateField()
  grantedOn: string | null;
}

export class ResidencyAnswer {
  @SomeDateField()
  certifiedOn: string | null;
}

export class WorkPeriodAnswer {
  @ChoiceField(SPECIALTY_FAMILIES, unknown)
  family: SpecialtyFamily | null;

  @SomeDateField()
  from: string | null;

  @TextField({
    max: 10,
    pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/,
    nullable: true,
    description: 'Its last day; null while it goes on',
  })
  to: string | null;
}

/** What is answered to what the records do not say; nothing of it is kept. Left out or null: not known. */
export class AnswersInput implements EligibilityAnswers {
  @ChoiceListField(DENIABLE_FACTS, {
    max: DENIABLE_FACTS.length,
    optional: true,
    description: 'The person has none of these',
  })
  none?: DeniableFact[];

  @ObjectListField(() => EducationAnswer, { max: MAX_ENTRIES, ...left })
  educations?: EducationAnswer[] | null;

  @ObjectField(() => QualificationAnswer, left)
  physicianQualification?: QualificationAnswer | null;

  @ObjectField(() => PhysicianLicenceAnswer, left)
  physicianLicence?: PhysicianLicenceAnswer | null;

  @ObjectField(() => NurseLicenceAnswer, left)
  nurseLicence?: NurseLicenceAnswer | null;

  @ObjectListField(() => TitleAnswer, { max: MAX_ENTRIES, ...left })
  titles?: TitleAnswer[] | null;

  @ObjectField(() => ResidencyAnswer, left)
  residency?: ResidencyAnswer | null;

  @ObjectListField(() => WorkPeriodAnswer, { max: MAX_ENTRIES, ...left })
  workPeriods?: WorkPeriodAnswer[] | null;

  @BooleanField({ ...left, description: 'Whether the unit is a 乡镇卫生院 or 社区卫生服务机构' })
  primaryCare?: boolean | null;

  @ChoiceField(ESTABLISHMENTS, left)
  establishment?: Establishment | null;

  @BooleanField(left)
  socialSecurityProof?: boolean | null;

  @BooleanField({ ...left, description: 'Whether the 执业地点 on record is the declaring unit' })
  practiceUnitIsDeclaring?: boolean | null;
}

/** What to judge: one season, the first open one by itself; what is left out follows from the records. */
export class PrecheckQuery {
  @IdField({ optional: true })
  seasonId?: string;

  @TextField({ max: 10, optional: true })
  specialtyCode?: string;

  @QueryChoiceListField(SPECIALTY_FAMILIES, { max: SPECIALTY_FAMILIES.length, optional: true })
  families?: SpecialtyFamily[];
}

export class PrecheckInput {
  @IdField({ optional: true })
  seasonId?: string;

  @TextField({ max: 10, optional: true })
  specialtyCode?: string;

  @ChoiceListField(SPECIALTY_FAMILIES, { max: SPECIALTY_FAMILIES.length, optional: true })
  families?: SpecialtyFamily[];

  @ObjectField(() => AnswersInput, { optional: true })
  answers?: AnswersInput;
}
