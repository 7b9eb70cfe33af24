import fc from 'fast-check';
import type { CredentialSection } from '../declarations/sections.ts';
import type { FormValues } from '../forms/fields.ts';
import { residentCheckCharacter } from '../numbers/check-digits.ts';
import { clearly, slotReading } from './evidence.fixture.ts';
import { type EvidenceFacts, identityOf, type SlotReading } from './evidence-facts.ts';

const UNITS = [
  '武汉市第一医院',
  '襄阳市中心医院',
  '宜昌市夷陵区卫生院',
  '荆州市妇幼保健院（荆州市儿童医院）',
];
const SCHOOLS = ['湖北中医药大学', '华中样例医科大学', '江城样例医学高等专科学校'];
const LEVELS = [
  { code: '31', printed: ['大学专科', '专科', '大专'], digits: '06', years: 3 },
  { code: '21', printed: ['大学本科', '本科'], digits: '05', years: 5 },
] as const;
const YEARS = ['', '一', '二', '三', '四', '五'];

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const two = (value: number) => String(value).padStart(2, '0');
/** Papers print brackets, blanks and legal forms as they like. */
const spelledUnit = (name: string) =>
  fc.constantFrom(name, `${name}有限公司`, ` ${name} `, name.replace('（', '(').replace('）', ')'));

/** Somebody whose papers bear out all that he has typed, in the many ways in which papers do. */
export const cleanCandidate: fc.Arbitrary<EvidenceFacts> = fc
  .record({
    name: fc.constantFrom('王秀英', '欧阳明', '古丽娜尔·依明', '张伟', '𠮷田芳'),
    born: fc.record({
      year: fc.integer({ min: 1970, max: 1999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    order: digits(3),
    level: fc.constantFrom(...LEVELS),
    printedLevel: fc.nat(),
    unit: fc.constantFrom(...UNITS),
    school: fc.constantFrom(...SCHOOLS),
    diploma: digits(6),
    verification: digits(12),
    licence: digits(8),
    registration: digits(12),
    code: digits(8),
    nurse: fc.boolean(),
    byMonth: fc.boolean(),
  })
  .chain((drawn) => spelledUnit(drawn.unit).map((printedUnit) => candidateOf({ ...drawn, printedUnit })));

interface Drawn {
  name: string;
  born: { year: number; month: number; day: number };
  order: string;
  level: (typeof LEVELS)[number];
  printedLevel: number;
  unit: string;
  printedUnit: string;
  school: string;
  diploma: string;
  verification: string;
  licence: string;
  registration: string;
  code: string;
  nurse: boolean;
  byMonth: boolean;
}

function candidateOf(drawn: Drawn): EvidenceFacts {
  const { name, born, level, unit, registration, code, nurse } = drawn;
  const bornOn = `${born.year}-${two(born.month)}-${two(born.day)}`;
  const seventeen = `420106${bornOn.replaceAll('-', '')}${drawn.order}`;
  const documentNumber = seventeen + residentCheckCharacter(seventeen);
  const graduation = born.year + 18 + level.years;
  const who = { name, birthOn: bornOn, documentNumber };
  const education = educationOf(drawn, graduation);
  const papers = nurse ? nursePapers(drawn, graduation, who) : physicianPapers(drawn, graduation, who);
  return {
    today: '2026-11-27',
    compare: clearly,
    identity: identityOf({ name, documentNumber }),
    unit: { name: unit },
    choice: { level: 'intermediate', specialtyCode: nurse ? '368' : '303' },
    credentials: { education, ...papers.credentials },
    details: { residencyCertificate: false, registrationNumber: registration, registrationCode: code },
    readings: [
      ...educationPapers(drawn, education, who),
      ...papers.readings,
      slotReading('declaration_details', 'applicationForm', 'national_application_form', {
        ...who,
        registrationNumber: registration,
        registrationCode: code,
        examLevel: '中级',
        specialtyCode: nurse ? '368' : '303',
        unit: drawn.printedUnit,
        school: drawn.school,
      }),
      slotReading('declaration_details', 'otherProof', 'social_security_proof', {
        name,
        documentNumber,
        unit: drawn.printedUnit,
        month: '2026-10',
      }),
    ],
  };
}

function educationOf(
  { level, school, diploma, verification, byMonth }: Drawn,
  graduation: number,
): FormValues {
  return {
    level: level.code,
    studyForm: 'FULL_TIME_HIGHER',
    enteredOn: byMonth ? `${graduation - level.years}-09` : `${graduation - level.years}-09-01`,
    graduatedOn: `${graduation}-06-30`,
    school,
    schoolingLength: String(level.years),
    majorType: 'medical',
    major: '临床医学',
    diplomaNumber: `105071${graduation}${level.digits}${diploma}`,
    verificationNumber: verification,
  };
}

type Who = Readonly<Record<'name' | 'birthOn' | 'documentNumber', string>>;

function educationPapers({ level, printedLevel }: Drawn, typed: FormValues, who: Who): SlotReading[] {
  const said = Object.fromEntries(
    Object.entries(typed).filter(([name]) => !['studyForm', 'majorType', 'schoolingLength'].includes(name)),
  ) as Record<string, string>;
  const printed = level.printed[printedLevel % level.printed.length] ?? '';
  const years = { schoolingLength: `${YEARS[level.years]}年制` };
  const { verificationNumber: _, ...diploma } = said;
  return [
    slotReading('education', 'diplomaPicture', 'education_certificate', {
      ...who,
      ...diploma,
      ...years,
      level: printed,
    }),
    slotReading('education', 'verificationFile', 'chsi_registration_form', {
      ...who,
      ...said,
      schoolingLength: `${level.years}年`,
      level: printed,
      studyForm: '普通全日制',
      validUntil: '2027-05-01',
    }),
  ];
}

interface Papers {
  credentials: Partial<Record<CredentialSection, FormValues>>;
  readings: SlotReading[];
}

function nursePapers({ licence, unit, printedUnit }: Drawn, graduation: number, who: Who): Papers {
  const typed = {
    licenceNumber: `${graduation + 1}42${licence}`,
    firstRegisteredOn: `${graduation + 1}-03-01`,
    renewedOn: '2025-03-01',
    validUntil: '2030-02-28',
    authority: '湖北省卫生健康委员会',
  };
  return {
    credentials: { nurse_licence: { ...typed, practiceUnit: unit } },
    readings: [
      slotReading('nurse_licence', 'picture', 'nurse_licence', {
        ...who,
        ...typed,
        practiceUnit: printedUnit,
      }),
    ],
  };
}

function physicianPapers({ licence, unit, printedUnit }: Drawn, graduation: number, who: Who): Papers {
  const qualification = {
    certificateNumber: `${graduation + 1}42110${who.documentNumber}`,
    issuedOn: `${graduation + 1}-12-20`,
    authority: '湖北省卫生健康委员会',
  };
  const registration = {
    licenceNumber: `1104201${licence}`,
    scope: '内科专业',
    issuedOn: `${graduation + 2}-03-18`,
    authority: '湖北省卫生健康委员会',
  };
  const words = { category: '临床', level: '执业医师', qualificationNumber: qualification.certificateNumber };
  return {
    credentials: {
      physician_qualification: { ...qualification, class: '10', grade: 'practising' },
      physician_licence: {
        ...registration,
        category: '10',
        level: 'practising',
        practiceUnit: unit,
        firstRegisteredOn: `${graduation + 2}-03-18`,
      },
    },
    readings: [
      slotReading('physician_qualification', 'picture', 'physician_qualification', {
        ...who,
        ...qualification,
        class: '临床',
        grade: '执业医师',
      }),
      slotReading('physician_licence', 'picture', 'physician_licence', {
        ...who,
        ...registration,
        ...words,
        practiceUnit: printedUnit,
      }),
    ],
  };
}
