import { inventHolder, type Holder } from '../../idcard-pictures/holders/holder.ts';
import type { Random } from '../../idcard-pictures/random.ts';
import { plusDays, plusYears, twoDigits } from './days.ts';
import { inventSchool, inventUnit, PROVINCES, type Province, type SchoolLevel } from './institutions.ts';
import { diplomaNumber, nurseLicence, physicianCertificate, physicianLicence } from './numbers.ts';

export type Profession = 'nurse' | 'physician' | 'technician' | 'pharmacist';

/** An invented life, as far as papers speak of it; each paper says the same of it as the others. */
export interface Career {
  holder: Holder;
  province: Province;
  profession: Profession;
  unit: string;
  education: Education;
  physician: PhysicianPapers;
  nurse: NursePapers;
  /** YYYY-MM-DD */
  referenceDate: string;
}

export interface Education {
  level: SchoolLevel;
  levelName: string;
  years: number;
  school: string;
  major: string;
  enteredOn: string;
  graduatedOn: string;
  studyForm: { name: string; category: string };
  diplomaNumber: string;
}

export interface PhysicianPapers {
  class: string;
  grade: string;
  scope: string;
  certificateNumber: string;
  certifiedOn: string;
  licenceNumber: string;
  licensedOn: string;
}

export interface NursePapers {
  licenceNumber: string;
  firstRegisteredOn: string;
  renewedOn: string | null;
  validUntil: string;
}

const MAJORS: Record<Profession, readonly string[]> = {
  nurse: ['护理', '护理学', '助产', '护理学（涉外方向）'],
  physician: ['临床医学', '口腔医学', '中医学', '预防医学'],
  technician: ['医学检验技术', '医学影像技术', '康复治疗技术', '口腔医学技术'],
  pharmacist: ['药学', '中药学', '临床药学'],
};

const LEVELS: Record<SchoolLevel, { name: string; years: readonly number[]; age: number }> = {
  secondary: { name: '中等专科（中专）', years: [3], age: 15 },
  associate: { name: '大学专科', years: [3], age: 18 },
  bachelor: { name: '大学本科', years: [4, 5], age: 18 },
  master: { name: '硕士研究生', years: [3], age: 23 },
};

const STUDY_FORMS = [
  { name: '普通全日制', category: '普通高等教育', digit: '1' },
  { name: '普通全日制', category: '普通高等教育', digit: '1' },
  { name: '函授', category: '成人高等教育', digit: '5' },
  { name: '业余', category: '成人高等教育', digit: '5' },
] as const;

const CLASSES = [
  { name: '临床', digits: '10', scopes: ['内科专业', '外科专业', '儿科专业', '急救医学专业'] },
  { name: '口腔', digits: '20', scopes: ['口腔专业'] },
  { name: '中医', digits: '41', scopes: ['中医专业'] },
  { name: '公共卫生', digits: '30', scopes: ['公共卫生类别专业'] },
] as const;

export function inventCareer(
  random: Random,
  options: { level: SchoolLevel; profession: Profession; referenceDate: string },
): Career {
  const { level, profession, referenceDate } = options;
  const holder = holderBornBetween(random, referenceDate, level === 'master' ? [1974, 1992] : [1972, 1997]);
  const province = random.pick(PROVINCES);
  const education = inventEducation(random, holder, level, profession);
  return {
    holder,
    province,
    profession,
    unit: inventUnit(random),
    education,
    physician: inventPhysician(random, holder, province, education),
    nurse: inventNurse(random, province, education, referenceDate),
    referenceDate,
  };
}

function holderBornBetween(random: Random, referenceDate: string, [from, to]: [number, number]): Holder {
  for (;;) {
    const nameKind = random.weighted({ '2': 24, '3': 52, '4': 7, dot: 7, tib: 4, rare_in: 6 });
    const holder = inventHolder(random, { nameKind, referenceDate, expired: false });
    const year = Number(holder.birth.slice(0, 4));
    if (year >= from && year <= to) return holder;
  }
}

function inventEducation(
  random: Random,
  holder: Holder,
  level: SchoolLevel,
  profession: Profession,
): Education {
  const { name, age, ...of } = LEVELS[level];
  const years = random.pick(of.years);
  const entered = Number(holder.birth.slice(0, 4)) + age + random.int(0, 1);
  const studyForm = level === 'secondary' || level === 'master' ? STUDY_FORMS[0] : random.pick(STUDY_FORMS);
  const graduatedOn = `${entered + years}-${random.pick(['06-30', '07-01', '06-25', '06-15', '07-10'])}`;
  return {
    level,
    levelName: name,
    years,
    school: inventSchool(random, level),
    major: random.pick(MAJORS[profession]),
    enteredOn: `${entered}-09-${random.pick(['01', '05', '10'])}`,
    graduatedOn,
    studyForm,
    diplomaNumber: diplomaNumber(random, { level, year: entered + years, typeDigit: studyForm.digit }),
  };
}

function inventPhysician(
  random: Random,
  holder: Holder,
  province: Province,
  education: Education,
): PhysicianPapers {
  const kind = random.pick(CLASSES);
  const assistant = education.level === 'associate' && random.chance(0.5);
  const certifiedOn = `${Number(education.graduatedOn.slice(0, 4)) + random.int(1, 2)}-12-${twoDigits(random.int(1, 28))}`;
  const classCode = (assistant ? '2' : '1') + kind.digits;
  return {
    class: kind.name,
    grade: assistant ? '执业助理医师' : '执业医师',
    scope: random.pick(kind.scopes),
    certificateNumber: physicianCertificate(certifiedOn.slice(0, 4), province.code, classCode, holder.number),
    certifiedOn,
    licenceNumber: physicianLicence(random, classCode, province.division),
    licensedOn: plusDays(certifiedOn, random.int(40, 300)),
  };
}

/** Registered for five years at a time (rules.md 4.10), the last of them not over on the day. */
function inventNurse(random: Random, province: Province, education: Education, today: string): NursePapers {
  const firstRegisteredOn = plusDays(education.graduatedOn, random.int(30, 400));
  let validUntil = plusDays(plusYears(firstRegisteredOn, 5), -1);
  let renewedOn: string | null = null;
  while (validUntil <= plusDays(today, 60)) {
    renewedOn = plusDays(validUntil, -random.int(1, 28));
    validUntil = plusYears(validUntil, 5);
  }
  const licenceNumber = nurseLicence(random, firstRegisteredOn.slice(0, 4), province.code);
  return { licenceNumber, firstRegisteredOn, renewedOn, validUntil };
}
