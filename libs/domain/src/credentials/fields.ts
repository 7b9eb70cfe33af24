import type { FormDefinition } from '../forms/fields.ts';
import type { CredentialKind } from './kinds.ts';

const picture = { type: 'file', required: true } as const;
const date = { type: 'date', required: true } as const;
const dateOrMonth = { type: 'date_or_month', required: true } as const;
const text = { type: 'text', required: true } as const;
const number = { type: 'text', required: true, secret: true, spelling: 'upper_case' } as const;

/** 毕业证号: 18 digits by CHSI, or free text before 2000 and from secondary schools (rules.md 4.7); a warning says which. */
const DIPLOMA_NUMBER = /^[\p{L}\p{N}()〔〕[\]./-]+$/u;

/** 学历认证材料编号: CHSI 在线验证码, report number, student number or proof number; no checksum (rules.md 4.6). */
const VERIFICATION_NUMBER = /^[0-9A-Z-]{6,32}$/;

/** 4 year + 2 province + 3 class code + citizen number of 15 or 18 = 24 or 27 (rules.md 4.9). */
const PHYSICIAN_CERTIFICATE_NUMBER = /^\d{9}(?:\d{15}|\d{17}[0-9X])$/;

/** Every field of the guide (四、4.1) and product.md 4, and of 工作经历, in the order of the form. */
export const CREDENTIAL_FIELDS = {
  education: {
    level: { type: 'vocabulary', required: true, vocabulary: 'educationLevel' },
    studyForm: { type: 'vocabulary', required: true, vocabulary: 'studyForm' },
    enteredOn: dateOrMonth,
    graduatedOn: dateOrMonth,
    school: text,
    schoolingLength: { type: 'vocabulary', required: true, vocabulary: 'schoolingLength' },
    majorType: { type: 'vocabulary', required: true, vocabulary: 'majorType' },
    major: text,
    diplomaNumber: { ...number, maxLength: 40, pattern: DIPLOMA_NUMBER },
    diplomaPicture: picture,
    verificationNumber: { ...number, maxLength: 32, pattern: VERIFICATION_NUMBER },
    verificationFile: picture,
  },
  physician_qualification: {
    certificateNumber: { ...number, pattern: PHYSICIAN_CERTIFICATE_NUMBER },
    class: { type: 'vocabulary', required: true, vocabulary: 'practiceCategory' },
    grade: { type: 'vocabulary', required: true, vocabulary: 'physicianGrade' },
    issuedOn: date,
    authority: text,
    picture,
  },
  physician_licence: {
    licenceNumber: { ...number, pattern: /^\d{15}$/ },
    category: { type: 'vocabulary', required: true, vocabulary: 'practiceCategory' },
    scope: text,
    level: { type: 'vocabulary', required: true, vocabulary: 'physicianGrade' },
    practiceUnit: text,
    firstRegisteredOn: date,
    issuedOn: date,
    authority: text,
    picture,
  },
  professional_title: {
    title: { type: 'vocabulary', required: true, vocabulary: 'title' },
    level: { type: 'vocabulary', required: true, vocabulary: 'titleLevel' },
    specialty: text,
    grantedOn: dateOrMonth,
    managementNumber: { ...number, required: false, maxLength: 40, pattern: DIPLOMA_NUMBER },
    certificateNumber: { ...number, maxLength: 40, pattern: DIPLOMA_NUMBER },
    authority: text,
    picture,
  },
  nurse_licence: {
    licenceNumber: { ...number, pattern: /^\d{10,16}$/ },
    practiceUnit: text,
    firstRegisteredOn: date,
    renewedOn: { ...date, required: false },
    validUntil: { ...date, mayBeAhead: true },
    authority: text,
    picture,
  },
  work_period: {
    unit: text,
    family: { type: 'vocabulary', required: true, vocabulary: 'specialtyFamily' },
    specialty: text,
    startedOn: dateOrMonth,
    /** Empty while it goes on (至今). */
    endedOn: { ...dateOrMonth, required: false },
    proof: { ...picture, required: false },
  },
} as const satisfies Record<CredentialKind, FormDefinition>;

/** The names of the fields of one kind, or of all. */
export type CredentialFieldName<K extends CredentialKind = CredentialKind> = K extends CredentialKind
  ? keyof (typeof CREDENTIAL_FIELDS)[K] & string
  : never;

/** Whether an error in a field is believed with proof only: numbers, which nothing else can be compared with. */
export function needsProof(kind: CredentialKind, field: string): boolean {
  return credentialFields(kind)[field]?.secret === true;
}

/** The table of one kind, where its precise keys do not matter. */
export function credentialFields(kind: CredentialKind): FormDefinition {
  return CREDENTIAL_FIELDS[kind];
}
