import type { FormValues } from '../forms/fields.ts';
import { PHYSICIAN_GRADES, PRACTICE_CATEGORIES, ruleLevelOf, TITLES } from '../forms/vocabularies.ts';
import type { PhysicianGrade } from '../forms/vocabularies.ts';
import { SPECIALTY_FAMILIES } from '../seasons/specialties.ts';
import type { SpecialtyFamily } from '../seasons/specialties.ts';
import { findInstitutionCategory } from '../units/institution-categories.ts';
import { comparedNames, nameSimilarity, SIMILAR_FROM } from '../units/unit-names.ts';
import { ESTABLISHMENTS } from './facts.ts';
import type {
  EducationFact,
  EligibilityFacts,
  Establishment,
  NurseLicenceFact,
  PhysicianClass,
  PhysicianLicenceFact,
  PhysicianQualificationFact,
  ResidencyFact,
  TitleFact,
  WorkPeriodFact,
} from './facts.ts';

/** A credential as far as eligibility follows from it. */
export interface KnownCredential {
  readonly id: string;
  readonly kind: string;
  readonly fields: FormValues;
}

/** The declaring unit; its category is a code of WS 218. */
export interface KnownUnit {
  readonly name: string;
  readonly category: string;
}

/** What the platform knows of a person. */
export interface CandidateRecords {
  readonly credentials: readonly KnownCredential[];
  /** 申报信息, as far as it is filled in; null while there is none. */
  readonly details: FormValues | null;
  readonly unit: KnownUnit | null;
}

export interface FactsOptions {
  /** He has said all that he has to say, as in a declaration: a paper that is not there is none. Else it is not known yet. */
  readonly final: boolean;
  /** What he wants to be judged for: of several certificates the one that suits it counts. */
  readonly family: SpecialtyFamily;
}

/**
 * Facts about a candidate from his records. 工作经历 that nobody has entered is never taken for none: most families are not asked
 * for it. A licence that is registered at the declaring unit says that its holder is in post there (rules.md C1, C4).
 */
export function factsFromRecords(
  { credentials, unit, details }: CandidateRecords,
  { final, family }: FactsOptions,
): EligibilityFacts {
  const none = final ? undefined : null;
  const of = (kind: string) => credentials.filter((credential) => credential.kind === kind);
  const titles = of('professional_title').flatMap(titleFacts);
  const educations = of('education').map(educationFact);
  const workPeriods = of('work_period').map(workPeriodFact);
  const [qualification] = of('physician_qualification').map(qualificationFact).sort(bestFor(family));
  const [licence] = of('physician_licence')
    .map((credential) => ({ ...licenceFact(credential, unit), grade: gradeOf(credential.fields.level) }))
    .sort(bestFor(family));
  const [nurseLicence] = of('nurse_licence')
    .map((credential) => nurseLicenceFact(credential, unit))
    .sort((one, other) => ((one.validUntil ?? '') < (other.validUntil ?? '') ? 1 : -1));
  return {
    educations: educations.length > 0 ? educations : none,
    titles: titles.length > 0 ? titles : none,
    physicianQualification: qualification ?? none,
    physicianLicence: licence ? withoutGrade(licence) : none,
    nurseLicence: nurseLicence ?? none,
    residency: residencyFact(details, none),
    workPeriods: workPeriods.length > 0 ? workPeriods : postByLicence(family, nurseLicence, licence),
    primaryCare: unit ? (findInstitutionCategory(unit.category)?.primaryCare ?? null) : null,
    establishment: establishmentOf(details),
    socialSecurityProof: proofFact(details, final),
  };
}

/** The post that a licence speaks for; since when he has it, it does not say. */
function postByLicence(
  family: SpecialtyFamily,
  nurse: NurseLicenceFact | undefined,
  physician: PhysicianLicenceFact | undefined,
): WorkPeriodFact[] | null {
  const ofClass: readonly SpecialtyFamily[] = physician?.class ? FAMILIES_OF_CLASS[physician.class] : [];
  const licence = family === 'nursing' ? nurse : ofClass.includes(family) ? physician : undefined;
  return licence?.practiceUnitIsDeclaring ? [{ ref: licence.ref, family, from: null, to: null }] : null;
}

function educationFact({ id, fields }: KnownCredential): EducationFact {
  const { level, majorType, graduatedOn } = fields;
  const medical = majorType === 'medical' ? true : majorType === 'non_medical' ? false : null;
  return { ref: id, level: ruleLevelOf(level) ?? null, medical, graduatedOn: day(graduatedOn) };
}

/** What the series of GB/T 8561 are titles of. Physicians take theirs by another exam, which no path asks for. */
const FAMILY_OF_SERIES: Readonly<Record<string, SpecialtyFamily>> = {
  '230': 'clinical',
  '240': 'pharmacy',
  '250': 'nursing',
  '260': 'technology',
};

/** 士 and 师 only: no path asks for a higher one. */
function titleFacts({ id, fields }: KnownCredential): TitleFact[] {
  const known = TITLES.find(({ code }) => code === fields.title);
  const level = known?.level ?? fields.level ?? null;
  if (level !== null && level !== 'junior' && level !== 'junior_assistant') return [];
  const family = known ? (FAMILY_OF_SERIES[known.seriesCode] ?? null) : null;
  return [{ ref: id, level, family, grantedOn: day(fields.grantedOn) }];
}

function workPeriodFact({ id, fields }: KnownCredential): WorkPeriodFact {
  const family = SPECIALTY_FAMILIES.find((known) => known === fields.family) ?? null;
  return { ref: id, family, from: day(fields.startedOn), to: day(fields.endedOn) };
}

function qualificationFact({ id, fields }: KnownCredential): PhysicianQualificationFact {
  return { ref: id, class: classOf(fields.class), grade: gradeOf(fields.grade) };
}

const gradeOf = (code: unknown): PhysicianGrade | null =>
  PHYSICIAN_GRADES.find((grade) => grade === code) ?? null;

function licenceFact({ id, fields }: KnownCredential, unit: KnownUnit | null): PhysicianLicenceFact {
  return {
    ref: id,
    class: classOf(fields.category),
    firstRegisteredOn: day(fields.firstRegisteredOn),
    practiceUnitIsDeclaring: isUnit(fields.practiceUnit, unit),
  };
}

const withoutGrade = ({ grade: _, ...licence }: PhysicianLicenceFact & { grade: unknown }) => licence;

function nurseLicenceFact({ id, fields }: KnownCredential, unit: KnownUnit | null): NurseLicenceFact {
  return {
    ref: id,
    firstRegisteredOn: day(fields.firstRegisteredOn),
    validUntil: day(fields.validUntil),
    practiceUnitIsDeclaring: isUnit(fields.practiceUnit, unit),
  };
}

/** What each class of physicians may be looked at for first. */
export const FAMILIES_OF_CLASS = {
  clinical: ['clinical', 'general_practice'],
  stomatology: ['stomatology'],
  chinese_medicine: ['chinese_medicine', 'general_practice'],
  public_health: ['public_health'],
} as const satisfies Record<PhysicianClass, readonly SpecialtyFamily[]>;

/** A practising physician's before an assistant's, which stays with whoever has become one; then the one of the family. */
function bestFor(family: SpecialtyFamily) {
  const rank = (fact: { class: PhysicianClass | null; grade: PhysicianGrade | null }) => {
    const families: readonly SpecialtyFamily[] = fact.class ? FAMILIES_OF_CLASS[fact.class] : [];
    return (fact.grade === 'practising' ? 0 : 2) + (families.includes(family) ? 0 : 1);
  };
  type Ranked = Parameters<typeof rank>[0];
  return (one: Ranked, other: Ranked) => rank(one) - rank(other);
}

const CLASS_OF_GROUP: Readonly<Record<string, PhysicianClass>> = {
  临床: 'clinical',
  口腔: 'stomatology',
  公共卫生: 'public_health',
  中医: 'chinese_medicine',
};

function classOf(practiceCategory: unknown): PhysicianClass | null {
  const known = PRACTICE_CATEGORIES.find(({ code }) => code === practiceCategory);
  return (known && CLASS_OF_GROUP[known.group]) ?? null;
}

/** The form asks for the year in which the training ended. */
function residencyFact(details: FormValues | null, none: null | undefined): ResidencyFact | null | undefined {
  const { residencyCertificate, residencyEndYear } = details ?? {};
  if (residencyCertificate === false) return undefined;
  if (residencyCertificate !== true) return none;
  return { certifiedOn: typeof residencyEndYear === 'number' ? String(residencyEndYear) : null };
}

const establishmentOf = (details: FormValues | null): Establishment | null =>
  ESTABLISHMENTS.find((known) => known === details?.establishment) ?? null;

/** 社保证明 is handed in as 其他证明材料. Without one it may still come, until the form is final. */
function proofFact(details: FormValues | null, final: boolean): boolean | null {
  const { otherProof } = details ?? {};
  if (Array.isArray(otherProof) && otherProof.length > 0) return true;
  return final ? false : null;
}

/**
 * Whether a name on a licence is that of the declaring unit, whatever its width, brackets and blanks; null where it may be another
 * spelling of it, or one of its other names.
 */
export function isUnit(practiceUnit: unknown, unit: KnownUnit | null): boolean | null {
  if (typeof practiceUnit !== 'string' || practiceUnit.trim() === '' || !unit) return null;
  if (lettersOf(practiceUnit) === lettersOf(unit.name)) return true;
  const bare = comparedNames(practiceUnit).length === 0 || comparedNames(unit.name).length === 0;
  return bare || nameSimilarity(practiceUnit, unit.name) >= SIMILAR_FROM ? null : false;
}

const lettersOf = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

const day = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
