import type { CredentialSection, Section } from '../declarations/sections.ts';
import type { FormValues } from '../forms/fields.ts';
import type { DocumentKind } from './document-kinds.ts';
import type { Compare, EvidenceFacts, SlotReading } from './evidence-facts.ts';
import type { DocumentReading } from './readings.ts';

/** A picture so clear that it differs from everything but itself. */
export const clearly: Compare = (read, typed) => (read.value === typed ? 'agrees' : 'differs');
export const unclear: Compare = () => 'unclear';

function readingOf(kind: DocumentKind, values: Readonly<Record<string, string>>): DocumentReading {
  const box = { left: 0.1, top: 0.2, width: 0.3, height: 0.05 };
  const fields = Object.entries(values).map(([name, value]) => [
    name,
    { value, confidence: 0.97, page: 1, box },
  ]);
  return { kind, fields: Object.fromEntries(fields) };
}

export function slotReading(
  section: Section,
  field: string,
  kind: DocumentKind,
  values: Readonly<Record<string, string>>,
): SlotReading {
  return { section, field, fileId: `${section}-${field}`, reading: readingOf(kind, values) };
}

const UNIT = '江城样例医院';

/** The nurse of `samples/documents`, as she would file; 2026-11-27. */
export function nurse(): EvidenceFacts {
  const who = { name: '夏侯怡一', sex: '女', birthOn: '1991-05-07' };
  return {
    today: '2026-11-27',
    compare: clearly,
    identity: { name: '夏侯怡一', documentNumber: '420583199105077328', bornOn: '1991-05-07' },
    unit: { name: UNIT },
    choice: { level: 'intermediate', specialtyCode: '368' },
    credentials: {
      education: {
        level: '31',
        studyForm: 'FULL_TIME_HIGHER',
        enteredOn: '2009-09-01',
        graduatedOn: '2012-06-30',
        school: '江城样例医学高等专科学校',
        schoolingLength: '3',
        majorType: 'medical',
        major: '护理',
        diplomaNumber: '199981201206085911',
        verificationNumber: 'A5JHAXYBMGVZYBHW',
      },
      nurse_licence: {
        licenceNumber: '201342938368',
        practiceUnit: UNIT,
        firstRegisteredOn: '2013-08-15',
        renewedOn: '2023-08-10',
        validUntil: '2028-08-14',
        authority: '江城样例卫生健康委员会',
      },
      professional_title: {
        title: '254',
        level: 'junior',
        specialty: '护理学',
        grantedOn: '2017-05',
        managementNumber: '201703050905306541',
        certificateNumber: '17427326421',
        authority: '江城样例人事考试机构',
      },
    },
    details: {
      residencyCertificate: false,
      registrationNumber: '420794436082',
      registrationCode: '37614003',
    },
    readings: [
      slotReading('education', 'diplomaPicture', 'education_certificate', {
        ...who,
        enteredOn: '2009-09',
        graduatedOn: '2012-06-30',
        school: '江城样例医学高等专科学校',
        major: '护理',
        schoolingLength: '三年制',
        level: '大学专科',
        diplomaNumber: '199981201206085911',
      }),
      slotReading('education', 'verificationFile', 'chsi_registration_form', {
        ...who,
        enteredOn: '2009-09-01',
        graduatedOn: '2012-06-30',
        school: '江城样例医学高等专科学校',
        level: '专科',
        major: '护理',
        schoolingLength: '3年',
        studyForm: '普通全日制',
        diplomaNumber: '199981201206085911',
        verificationNumber: 'A5JHAXYBMGVZYBHW',
        updatedOn: '2026-10-08',
        validUntil: '2027-04-06',
      }),
      slotReading('nurse_licence', 'picture', 'nurse_licence', {
        ...who,
        licenceNumber: '201342938368',
        practiceUnit: UNIT,
        firstRegisteredOn: '2013-08-15',
        renewedOn: '2023-08-10',
        validUntil: '2028-08-14',
        authority: '江城样例卫生健康委员会',
      }),
      slotReading('professional_title', 'picture', 'professional_title', {
        name: who.name,
        birthMonth: '1991-05',
        specialty: '护理学',
        level: '初级（师）',
        title: '护师',
        grantedOn: '2017-05',
        managementNumber: '201703050905306541',
        certificateNumber: '17427326421',
        authority: '江城样例人事考试机构',
      }),
      slotReading('declaration_details', 'applicationForm', 'national_application_form', {
        ...who,
        registrationNumber: '420794436082',
        registrationCode: '37614003',
        documentNumber: '420583199105077328',
        examLevel: '中级',
        specialtyCode: '368',
        specialtyName: '护理学（中级）',
        unit: UNIT,
        school: '江城样例医学高等专科学校',
        graduatedOn: '2012-06-30',
        level: '大专',
        major: '护理',
        diplomaNumber: '199981201206085911',
        title: '护师（初级师）',
        grantedOn: '2017-05',
        nurseLicenceNumber: '201342938368',
      }),
      slotReading('declaration_details', 'otherProof', 'social_security_proof', {
        name: who.name,
        documentNumber: '420583199105077328',
        unit: `${UNIT}有限公司`,
        month: '2026-10',
      }),
    ],
  };
}

/** The physician of `samples/documents`, as he would file. */
export function physician(): EvidenceFacts {
  const who = { name: '刘斌梦', birthOn: '1988-04-03' };
  return {
    today: '2026-11-27',
    compare: clearly,
    identity: { name: '刘斌梦', documentNumber: '421125198804038556', bornOn: '1988-04-03' },
    unit: { name: UNIT },
    choice: { level: 'intermediate', specialtyCode: '303' },
    credentials: {
      education: {
        level: '21',
        studyForm: 'FULL_TIME_HIGHER',
        enteredOn: '2006-09',
        graduatedOn: '2011-06-25',
        school: '江城样例医科大学',
        schoolingLength: '5',
        majorType: 'medical',
        major: '临床医学',
        diplomaNumber: '199971201105071719',
        verificationNumber: '12345678',
      },
      physician_qualification: {
        certificateNumber: '201242110421125198804038556',
        class: '10',
        grade: 'practising',
        issuedOn: '2012-12-20',
        authority: '江城样例卫生健康委员会',
      },
      physician_licence: {
        licenceNumber: '110421125772134',
        category: '10',
        scope: '内科专业',
        level: 'practising',
        practiceUnit: UNIT,
        firstRegisteredOn: '2013-03-18',
        issuedOn: '2013-03-18',
        authority: '江城样例卫生健康局',
      },
    },
    details: {
      residencyCertificate: true,
      residencyEndYear: 2014,
      residencySpecialty: '内科',
      residencyUnit: UNIT,
    },
    readings: [
      slotReading('physician_qualification', 'picture', 'physician_qualification', {
        ...who,
        documentNumber: '421125198804038556',
        class: '临床',
        grade: '执业医师',
        certificateNumber: '201242110421125198804038556',
        authority: '江城样例卫生健康委员会',
        issuedOn: '2012-12-20',
      }),
      slotReading('physician_licence', 'picture', 'physician_licence', {
        ...who,
        licenceNumber: '110421125772134',
        qualificationNumber: '201242110421125198804038556',
        category: '临床',
        scope: '内科专业',
        practiceUnit: UNIT,
        level: '执业医师',
        authority: '江城样例卫生健康局',
        issuedOn: '2013-03-18',
      }),
      slotReading('declaration_details', 'residencyPicture', 'residency_certificate', {
        name: who.name,
        documentNumber: '421125198804038556',
        specialty: '内科',
        unit: UNIT,
        endYear: '2014',
      }),
    ],
  };
}

/** The same with something else typed. */
export function typing(facts: EvidenceFacts, section: Section, change: FormValues): EvidenceFacts {
  if (section === 'declaration_details') return { ...facts, details: { ...facts.details, ...change } };
  const credential = { ...facts.credentials[section as CredentialSection], ...change };
  return { ...facts, credentials: { ...facts.credentials, [section]: credential } };
}

/** The same with something else on the paper of a kind. */
export function printing(
  facts: EvidenceFacts,
  kind: DocumentKind,
  change: Readonly<Record<string, string>>,
): EvidenceFacts {
  const readings = facts.readings.map((slot) => {
    if (slot.reading.kind !== kind) return slot;
    const reading = { kind, fields: { ...slot.reading.fields, ...readingOf(kind, change).fields } };
    return { ...slot, reading };
  });
  return { ...facts, readings };
}
