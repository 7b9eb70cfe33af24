import { checkForm, isEmpty, tidyForm } from '../forms/check.ts';
import type { FormCheck } from '../forms/check.ts';
import type { FormDefinition, FormValues } from '../forms/fields.ts';
import { pointerTo } from '../problems/field-errors.ts';
import type { FieldError } from '../problems/field-errors.ts';

/** 申报信息 (guide, 四、4.2). The lengths of 网报号 and 验证码 are not published: 1 to 32 letters or digits, as text (rules.md 3.6). */
export const DETAILS_FIELDS = {
  residencyCertificate: { type: 'boolean', required: true },
  residencyEndYear: { type: 'year', required: false },
  residencySpecialty: { type: 'text', required: false },
  residencyUnit: { type: 'text', required: false },
  residencyPicture: { type: 'file', required: false },
  registrationNumber: {
    type: 'text',
    required: true,
    maxLength: 32,
    spelling: 'upper_case',
    pattern: /^[0-9A-Z]{1,32}$/,
  },
  /** With the number it opens the person's account on the 国网 (trust.md, abuse 19). */
  registrationCode: {
    type: 'text',
    required: true,
    secret: true,
    maxLength: 32,
    spelling: 'keep_case',
    pattern: /^[0-9A-Za-z]{1,32}$/,
  },
  applicationForm: { type: 'file', required: true },
  /** Of a 历史考生: last year's 档案号, which the 国网 asks for when name or number have changed (rules.md 1.4). */
  previousFileNumber: {
    type: 'text',
    required: false,
    maxLength: 32,
    spelling: 'upper_case',
    pattern: /^[0-9A-Z]{1,32}$/,
  },
  /** Of a 历史考生: the specialty he sat last year, by code. */
  previousSpecialtyCode: { type: 'text', required: false, maxLength: 10 },
  /** 是否在编; asked of the families of which the rules ask a social-security proof (rules.md C5). */
  establishment: { type: 'vocabulary', required: false, vocabulary: 'establishment' },
  otherProof: { type: 'files', required: false },
  /** Why it is submitted although the rules speak against it: asked for at 信息确认, not with the rest. */
  eligibilityExplanation: { type: 'text', required: false, maxLength: 500 },
} as const satisfies FormDefinition;

export type DetailsFieldName = keyof typeof DETAILS_FIELDS;

/** Asked for once 是否有规培合格证 is answered with yes. */
const RESIDENCY_FIELDS = [
  'residencyEndYear',
  'residencySpecialty',
  'residencyUnit',
  'residencyPicture',
] as const satisfies readonly DetailsFieldName[];

/** The first 规培 certificates (rules.md 4.12). */
const FIRST_RESIDENCY_YEAR = 1990;

export interface DetailsFacts {
  /** The day in Asia/Shanghai, `YYYY-MM-DD`. */
  today: string;
  /** The season's cut-off, `YYYY-MM-DD`. */
  cutoffOn: string;
  /** Whether it has to be said who is 在编: `asksEstablishment`. */
  establishmentAsked?: boolean;
}

/** What is missing or wrong in 申报信息. */
export function checkDetails(details: FormValues, facts: DetailsFacts): FormCheck {
  const { missing, invalid } = checkForm(DETAILS_FIELDS, details, facts.today);
  const asked = [
    ...(details.residencyCertificate === true ? RESIDENCY_FIELDS : []),
    ...(facts.establishmentAsked ? (['establishment'] as const) : []),
  ];
  return {
    missing: [...missing, ...asked.filter((name) => isEmpty(details[name]))],
    invalid: [...invalid, ...residencyYearErrors(details, facts, invalid)],
  };
}

function residencyYearErrors(
  { residencyCertificate, residencyEndYear }: FormValues,
  { cutoffOn }: DetailsFacts,
  known: readonly FieldError[],
): FieldError[] {
  const pointer = pointerTo('residencyEndYear');
  const isWrong = known.some((entry) => entry.pointer === pointer);
  if (residencyCertificate !== true || typeof residencyEndYear !== 'number' || isWrong) return [];
  const [min, max] = [FIRST_RESIDENCY_YEAR, Number(cutoffOn.slice(0, 4))];
  if (residencyEndYear < min) return [{ pointer, code: 'too_small', params: { min } }];
  return residencyEndYear > max ? [{ pointer, code: 'date_after_cutoff', params: { max } }] : [];
}

/** What is kept of 申报信息 as typed; without a certificate nothing about one. */
export function tidyDetails(details: FormValues): FormValues {
  const tidy = tidyForm(DETAILS_FIELDS, details);
  if (tidy.residencyCertificate !== false) return tidy;
  const withoutResidency = Object.entries(tidy).filter(
    ([name]) => !(RESIDENCY_FIELDS as readonly string[]).includes(name),
  );
  return Object.fromEntries(withoutResidency);
}
