import type { CredentialKind, FieldDefinition, FormValues, WorkHistoryRemark } from '@htp/domain';
import { dayText } from './instants.ts';
import { SECTION_NAMES } from './names.ts';
import { termName } from './terms.ts';

/** The value of a field as a person reads it: codes by their names, days in Chinese; empty where there is none. Files have no text. */
export function fieldValueText(definition: FieldDefinition | undefined, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  const text = String(value);
  switch (definition?.type) {
    case 'boolean':
      return value === true ? '是' : '否';
    case 'vocabulary':
      return (definition.vocabulary && termName(definition.vocabulary, text)) ?? text;
    case 'date':
    case 'date_or_month':
      return dateText(text);
    case 'year':
      return `${text}年`;
    case 'file':
    case 'files':
      return '';
    default:
      return text;
  }
}

/** A day, a month or a year, whichever is known. */
export function dateText(value: string): string {
  if (value.length > 7) return dayText(value);
  if (value.length === 4) return `${value}年`;
  const [year, month] = value.split('-').map(Number);
  return `${year}年${month}月`;
}

/** From when to when somebody worked somewhere; 至今 while it goes on. Empty while no beginning is known. */
export function workSpanText(startedOn: unknown, endedOn: unknown): string {
  if (!said(startedOn)) return '';
  return `${dateText(said(startedOn))}至${said(endedOn) ? dateText(said(endedOn)) : '今'}`;
}

/** What a credential is told apart by from others of its kind: a heading and a line below it, of what is filled so far. */
export interface CredentialSummary {
  readonly title: string;
  readonly line: string;
}

type Told = (fields: FormValues) => { title: readonly string[]; line: readonly string[] };

const term = (vocabulary: Parameters<typeof termName>[0], code: unknown) =>
  typeof code === 'string' ? (termName(vocabulary, code) ?? '') : '';
const said = (value: unknown) => (typeof value === 'string' ? value : '');
const dated = (value: unknown, word: string) =>
  typeof value === 'string' && value !== '' ? `${dateText(value)}${word}` : '';
const until = (value: unknown) =>
  typeof value === 'string' && value !== '' ? `有效期至${dateText(value)}` : '';

const SUMMARIES: Readonly<Record<CredentialKind, Told>> = {
  education: ({ school, level, major, graduatedOn }) => ({
    title: [said(school)],
    line: [term('educationLevel', level), said(major), dated(graduatedOn, '毕业')],
  }),
  physician_qualification: ({ class: category, grade, certificateNumber, issuedOn }) => ({
    title: [term('practiceCategory', category), term('physicianGrade', grade)],
    line: [said(certificateNumber), dated(issuedOn, '签发')],
  }),
  physician_licence: ({ category, level, scope, practiceUnit, licenceNumber }) => ({
    title: [term('practiceCategory', category), term('physicianGrade', level)],
    line: [said(scope), said(practiceUnit), said(licenceNumber)],
  }),
  professional_title: ({ title, specialty, grantedOn }) => ({
    title: [term('title', title), said(specialty)],
    line: [dated(grantedOn, '批准')],
  }),
  nurse_licence: ({ practiceUnit, licenceNumber, validUntil }) => ({
    title: [said(practiceUnit)],
    line: [said(licenceNumber), until(validUntil)],
  }),
  work_period: ({ unit, specialty, startedOn, endedOn }) => ({
    title: [said(unit)],
    line: [workSpanText(startedOn, endedOn), said(specialty)],
  }),
};

/** In lists numbers come masked, and are shown so. */
export function credentialSummary(kind: CredentialKind, fields: FormValues): CredentialSummary {
  const { title, line } = SUMMARIES[kind](fields);
  const filled = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');
  return { title: filled(title) || SECTION_NAMES[kind], line: filled(line) };
}

/**
 * What to look at twice in a history of work.
 * @param otherUnit where the period is that another overlaps
 */
export function workRemarkText(remark: WorkHistoryRemark, otherUnit: string): string {
  return remark.code === 'work_overlap'
    ? `与“${otherUnit || '另一段经历'}”的时间有重叠`
    : `与前一段经历之间空了${remark.months}个月`;
}
