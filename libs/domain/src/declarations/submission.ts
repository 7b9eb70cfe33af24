import type { CredentialKind, CredentialState } from '../credentials/kinds.ts';
import type { FieldSources } from '../credentials/merge-import.ts';
import type { Verdict } from '../eligibility/result.ts';
import type { FormValues } from '../forms/fields.ts';
import { ruleLevelOf } from '../forms/vocabularies.ts';
import type { IdentityStatus } from '../identity/status.ts';
import type { FieldError, FieldErrorCode } from '../problems/field-errors.ts';
import { pointerTo } from '../problems/field-errors.ts';
import type { Refusal } from '../problems/refusals.ts';
import type { SeasonDefinition } from '../seasons/season-definition.ts';
import { findSpecialty, historySubjectCounts, sectionsFor } from '../seasons/season-rules.ts';
import type { ResolvedRequirement } from '../seasons/season-rules.ts';
import { previousCodes } from '../seasons/specialties.ts';
import { isEmpty } from '../forms/check.ts';
import { checkDetails } from './details.ts';
import type { DetailsFacts, DetailsFieldName } from './details.ts';
import { CREDENTIAL_SECTIONS } from './sections.ts';
import type { CredentialSection, Section } from './sections.ts';
import type { DeclarationStatus } from './status.ts';
import { leavesRoomForAnother } from './transitions.ts';

/** A credential as a declaration has chosen it, or carries it among the others of 工作经历. */
export interface ChosenCredential {
  id: string;
  kind: CredentialKind;
  state: CredentialState;
  fields: FormValues;
  /** What the commission said where the candidate says otherwise, by field (product.md 4). */
  disputed?: FormValues;
  /** Whose word each field is. */
  sources?: FieldSources;
}

/** 选择申报: what the exam is taken in. */
export interface DeclarationChoice {
  specialtyCode: string | null;
  /** 历史考生: sat the same specialty last year and keeps the subjects passed. */
  historyCandidate: boolean;
  /** Codes of the subjects registered on the 国网. */
  subjects: readonly string[];
}

/** A declaration as it is being filled. */
export interface DeclarationForm extends DeclarationChoice {
  credentials: Readonly<Partial<Record<CredentialSection, ChosenCredential | null>>>;
  /** All of 工作经历, the newest first: nobody leaves out a post that does not suit him. */
  workPeriods: readonly ChosenCredential[];
  details: FormValues;
}

export interface FilingFacts {
  identityStatus: IdentityStatus;
  unitId: string | null;
}

export interface SubmissionFacts extends FilingFacts {
  /** The version of the notice that the candidate acknowledged. */
  acknowledgedNoticeVersion: string | null;
  /** The version of the 诚信承诺 signed with this submission. */
  signedStatementVersion: string | null;
  /** What the rules say of it; null where there is nothing to judge yet. */
  verdict: Verdict | null;
  /** Whether the rules want to know who is 在编: `asksEstablishment`. */
  establishmentAsked?: boolean;
  /** The day in Asia/Shanghai, `YYYY-MM-DD`. */
  today: string;
}

/** Why a person may not start a declaration in a season, given the statuses of those already there. */
export function startProblems(facts: FilingFacts, inSameSeason: readonly DeclarationStatus[]): Refusal[] {
  const taken = !inSameSeason.every(leavesRoomForAnother);
  return [...filingProblems(facts), ...(taken ? [{ code: 'declaration_exists' } as const] : [])];
}

/** Everything that keeps a declaration from being submitted; missing fields as field errors of one reason. */
export function submissionProblems(
  form: DeclarationForm,
  season: SeasonDefinition,
  facts: SubmissionFacts,
): Refusal[] {
  const refusals = filingProblems(facts);
  const { version } = season.notice;
  if (facts.acknowledgedNoticeVersion === null) refusals.push({ code: 'notice_not_acknowledged' });
  else if (facts.acknowledgedNoticeVersion !== version)
    refusals.push({ code: 'notice_outdated', params: { version } });
  if (facts.signedStatementVersion !== season.statement.version)
    refusals.push({ code: 'statement_not_signed' });
  const fieldErrors = submissionIssues(form, season, facts);
  if (fieldErrors.length > 0) refusals.push({ code: 'section_incomplete', fieldErrors });
  // Of what is not whole yet no verdict is told: what is still missing would count as none.
  const against = fieldErrors.length === 0 && verdictProblem(form, season, facts.verdict);
  if (against) refusals.push(against);
  return refusals;
}

/** A failing verdict never blocks silently: it needs an explanation, or the season refuses it (product.md 9). */
function verdictProblem(
  { details }: DeclarationForm,
  season: SeasonDefinition,
  verdict: Verdict | null,
): Refusal | undefined {
  if (verdict !== 'ineligible') return undefined;
  if (season.againstVerdict === 'refused') return { code: 'not_eligible' };
  return isEmpty(details.eligibilityExplanation) ? { code: 'explanation_required' } : undefined;
}

/** Everything missing or wrong in the form, by pointer into it. */
export function submissionIssues(
  form: DeclarationForm,
  season: SeasonDefinition,
  { today, establishmentAsked }: Pick<SubmissionFacts, 'today' | 'establishmentAsked'>,
): FieldError[] {
  const { cutoffOn } = season;
  const requirements = formSections(form, season);
  return [
    ...choiceIssues(form, season),
    ...CREDENTIAL_SECTIONS.flatMap((section) =>
      credentialIssues(section, requirements[section], form.credentials[section] ?? null),
    ),
    ...workIssues(requirements.work_period, form.workPeriods),
    ...detailsIssues(form.details, { today, cutoffOn, establishmentAsked }),
    ...historyIssues(form, season),
  ];
}

/**
 * What is wrong with last year's particulars. Only a 历史考生 has any; what was passed in another specialty never adds up, but for
 * one that was merged into the chosen one or moved to its code (rules.md 1.4, 1.6, 1.7). Whether he passed anything only the 国网 knows.
 */
export function historyIssues(
  { historyCandidate, specialtyCode, details }: DeclarationForm,
  season: SeasonDefinition,
): FieldError[] {
  const given = HISTORY_FIELDS.filter((name) => !isEmpty(details[name]));
  if (!historyCandidate)
    return given.map((name) => issue('not_allowed', 'sections', 'declaration_details', name));
  const { previousSpecialtyCode: previous } = details;
  const chosen = findSpecialty(season, specialtyCode);
  if (isEmpty(previous) || !chosen) return [];
  return previousCodes(chosen, season.examYear).includes(String(previous))
    ? []
    : [issue('not_allowed', 'sections', 'declaration_details', 'previousSpecialtyCode')];
}

const HISTORY_FIELDS = [
  'previousFileNumber',
  'previousSpecialtyCode',
] as const satisfies readonly DetailsFieldName[];

/** The sections that the form shows, and whether each is required; without a specialty only the ones that always are. */
export function formSections(
  form: DeclarationForm,
  season: SeasonDefinition,
): Record<Section, ResolvedRequirement> {
  const specialty = findSpecialty(season, form.specialtyCode);
  const educationLevel = ruleLevelOf(form.credentials.education?.fields.level) ?? null;
  if (specialty) return sectionsFor(season, specialty, { educationLevel });
  return {
    education: 'required',
    physician_qualification: 'hidden',
    physician_licence: 'hidden',
    professional_title: 'hidden',
    nurse_licence: 'hidden',
    work_period: 'hidden',
    declaration_details: 'required',
  };
}

function filingProblems({ identityStatus, unitId }: FilingFacts): Refusal[] {
  const refusals: Refusal[] = [];
  if (identityStatus !== 'verified') refusals.push({ code: 'not_verified' });
  if (unitId === null) refusals.push({ code: 'no_unit' });
  return refusals;
}

/**
 * What is wrong with specialty and subjects, by pointer into the form.
 * A new candidate registers every subject; a 历史考生 the missing ones, at least one and never all (rules.md 1.4).
 */
export function choiceIssues(
  { specialtyCode, historyCandidate, subjects }: DeclarationChoice,
  season: SeasonDefinition,
): FieldError[] {
  const issues: FieldError[] = [];
  if (specialtyCode === null) issues.push(issue('required', 'specialtyCode'));
  else if (!findSpecialty(season, specialtyCode)) issues.push(issue('not_offered', 'specialtyCode'));
  const known = season.subjects.map(({ code }) => code);
  if (subjects.some((code) => !known.includes(code))) issues.push(issue('not_offered', 'subjects'));
  if (historyCandidate && season.historyCandidates === false)
    issues.push(issue('not_offered', 'historyCandidate'));
  const all = { min: known.length, max: known.length };
  const { min, max } = historyCandidate ? historySubjectCounts(season) : all;
  const count = new Set(subjects).size;
  if (count < subjects.length) issues.push(issue('duplicate', 'subjects'));
  if (count < min || count > max) issues.push({ ...issue('count_wrong', 'subjects'), params: { min, max } });
  return issues;
}

function credentialIssues(
  section: CredentialSection,
  requirement: ResolvedRequirement,
  chosen: ChosenCredential | null,
): FieldError[] {
  if (requirement === 'hidden') return [];
  if (chosen === null) return requirement === 'required' ? [issue('required', 'sections', section)] : [];
  const issues: FieldError[] = [];
  if (chosen.kind !== section) issues.push(issue('kind_wrong', 'sections', section));
  if (chosen.state !== 'complete') issues.push(issue('not_complete', 'sections', section));
  return issues;
}

/** Every period goes with the declaration, so every one has to be complete. */
function workIssues(requirement: ResolvedRequirement, periods: readonly ChosenCredential[]): FieldError[] {
  if (requirement === 'hidden') return [];
  if (periods.length === 0)
    return requirement === 'required' ? [issue('required', 'sections', 'work_period')] : [];
  const isComplete = periods.every(({ state }) => state === 'complete');
  return isComplete ? [] : [issue('not_complete', 'sections', 'work_period')];
}

function detailsIssues(details: FormValues, facts: DetailsFacts): FieldError[] {
  const { missing, invalid } = checkDetails(details, facts);
  const section = pointerTo('sections', 'declaration_details');
  return [
    ...missing.map((name) => issue('required', 'sections', 'declaration_details', name)),
    ...invalid.map((error) => ({ ...error, pointer: section + error.pointer })),
  ];
}

function issue(code: FieldErrorCode, ...path: string[]): FieldError {
  return { pointer: pointerTo(...path), code };
}
