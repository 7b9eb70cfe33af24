import {
  type CredentialKind,
  type CredentialSection,
  DIVISIONS,
  type DocumentTypeCode,
  documentKey,
  type FormValues,
  residentCheckCharacter,
  type SpecialtyFamily,
} from '@htp/domain';
import type { Dice } from './dice.ts';

/** Somebody who declares, with what was typed of his papers. */
export interface SeededPerson {
  readonly id: string;
  readonly name: string;
  readonly documentType: DocumentTypeCode;
  readonly documentNumber: string;
  readonly documentKey: string;
  readonly credentials: readonly (SeededCredential & { readonly kind: CredentialSection })[];
  /** The newest first. */
  readonly workPeriods: readonly SeededCredential[];
  readonly details: FormValues;
  readonly specialtyCode: string;
  readonly fileIds: readonly string[];
}

export interface SeededCredential {
  readonly id: string;
  readonly kind: CredentialKind;
  readonly fields: FormValues;
}

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高'];
const GIVEN = [...'秀英芳敏静丽艳娟霞玲桂兰涛明超勇军杰磊强平刚红梅华建国文辉力洁莉'];
const COUNTIES = DIVISIONS.filter(({ level }) => level === 'county');
const FIRST_BIRTH = Date.UTC(1970, 0, 1);
/** Until 1994: whoever graduates in 2015 is grown up. */
const BIRTH_DAYS = 9_000;
const DAY_MS = 86_400_000;

/** What people declare for, and the papers that it asks of them beside their education (rules.md 2.4). */
interface Course {
  readonly specialtyCode: string;
  readonly work: { readonly family: SpecialtyFamily; readonly specialty: string };
  readonly papers: readonly CredentialSection[];
}

const PHARMACY = { family: 'pharmacy', specialty: '药学' } as const;
const NURSING = { family: 'nursing', specialty: '护理' } as const;
const COURSES: readonly Course[] = [
  { specialtyCode: '101', work: PHARMACY, papers: [] },
  { specialtyCode: '201', work: PHARMACY, papers: [] },
  { specialtyCode: '203', work: NURSING, papers: ['nurse_licence'] },
  { specialtyCode: '203', work: NURSING, papers: ['nurse_licence'] },
  { specialtyCode: '368', work: NURSING, papers: ['professional_title', 'nurse_licence'] },
];

/**
 * @param serial no two persons of one have the same document
 * @param unitName where he works, and is registered
 */
export function seededPerson(serial: number, dice: Dice, at: Date, unitName: string): SeededPerson {
  const documentNumber = residentNumber(serial);
  const { specialtyCode, work, papers } = dice.pick(COURSES);
  const fileIds: string[] = [];
  const file = () => {
    const id = dice.id(at);
    fileIds.push(id);
    return id;
  };
  const credentials = (['education', ...papers] as const).map((kind) => ({
    id: dice.id(at),
    kind,
    fields: PAPERS[kind](dice, file, unitName),
  }));
  const details = {
    residencyCertificate: false,
    establishment: 'permanent',
    registrationNumber: `2027${dice.digits(10)}`,
    registrationCode: dice.digits(8),
    applicationForm: file(),
  };
  return {
    id: dice.id(at),
    name: dice.pick(SURNAMES) + dice.pick(GIVEN) + dice.pick(GIVEN),
    documentType: 'RESIDENT_ID',
    documentNumber,
    documentKey: documentKey('RESIDENT_ID', documentNumber),
    credentials,
    workPeriods: worked(work).map((fields) => ({ id: dice.id(at), kind: 'work_period', fields })),
    details,
    specialtyCode,
    fileIds,
  };
}

function residentNumber(serial: number): string {
  const division = COUNTIES[serial % COUNTIES.length]!.code;
  const rest = Math.floor(serial / COUNTIES.length);
  const born = new Date(FIRST_BIRTH + (rest % BIRTH_DAYS) * DAY_MS).toISOString().slice(0, 10);
  const order = String(Math.floor(rest / BIRTH_DAYS) + 1).padStart(3, '0');
  const first17 = division + born.replaceAll('-', '') + order;
  return first17 + residentCheckCharacter(first17);
}

/** Two posts, one after the other. */
const worked = (work: Course['work']): FormValues[] => [
  { unit: '湖北省中西医结合医院', ...work, startedOn: '2019-07-01' },
  { unit: '武昌样例社区卫生服务中心', ...work, startedOn: '2015-07', endedOn: '2019-06' },
];

type Paper = (dice: Dice, file: () => string, unitName: string) => FormValues;

/** 大学本科 and 大学专科, as a diploma's number spells them (rules.md 4.7). */
const LEVELS = [
  { level: '21', digits: '05' },
  { level: '31', digits: '06' },
] as const;

const graduated = (dice: Dice, file: () => string): FormValues => ({
  studyForm: 'FULL_TIME_HIGHER',
  enteredOn: '2012-09-01',
  graduatedOn: '2015-06-30',
  school: '湖北中医药高等专科学校',
  schoolingLength: '3',
  majorType: 'medical',
  major: '护理',
  diplomaPicture: file(),
  verificationNumber: dice.digits(16),
  verificationFile: file(),
});

const PAPERS: Record<CredentialSection, Paper> = {
  education: (dice, file) => {
    const { level, digits } = dice.pick(LEVELS);
    const diplomaNumber = `1${dice.digits(4)}12015${digits}${dice.digits(6)}`;
    return { ...graduated(dice, file), level, diplomaNumber };
  },
  nurse_licence: (dice, file, practiceUnit) => ({
    licenceNumber: `2015${dice.digits(8)}`,
    practiceUnit,
    firstRegisteredOn: '2015-12-01',
    validUntil: '2030-12-01',
    authority: '湖北省卫生健康委员会',
    picture: file(),
  }),
  professional_title: (dice, file) => ({
    title: '254',
    level: 'junior',
    specialty: '护理学',
    grantedOn: '2019-06-10',
    certificateNumber: `19${dice.digits(9)}`,
    authority: '湖北省人力资源和社会保障厅',
    picture: file(),
  }),
  physician_qualification: (dice, file) => ({
    certificateNumber: `201542${dice.digits(3)}${dice.digits(18)}`,
    class: '10',
    grade: 'practising',
    issuedOn: '2015-12-18',
    authority: '湖北省卫生健康委员会',
    picture: file(),
  }),
  physician_licence: (dice, file, practiceUnit) => ({
    licenceNumber: `110${dice.digits(12)}`,
    category: '10',
    scope: '内科专业',
    level: 'practising',
    practiceUnit,
    firstRegisteredOn: '2016-05-01',
    issuedOn: '2016-05-01',
    authority: '湖北省卫生健康委员会',
    picture: file(),
  }),
};
