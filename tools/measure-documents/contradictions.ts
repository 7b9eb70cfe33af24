import { crossCheck, documentFields, type EvidenceFacts, type Finding, type FindingCode } from '@htp/domain';
import { compareTyped, type DocumentValue, type RecognisedDocument } from '@htp/recognition';

import { fieldNamed, fieldOfForm } from './field-names.ts';
import { typedFacts } from './form-facts.ts';
import { slotOf } from './kinds.ts';
import type { LabelledConflict, LabelledDocument } from './labelled-documents.ts';

/** What the product says of a paper and what was typed, beside what was seeded. */
export interface Contradictions {
  found: LabelledConflict[];
  missed: LabelledConflict[];
  /** Contradictions that touch no seeded field. */
  unfounded: Finding[];
  alertsFound: LabelledConflict[];
  alertsMissed: LabelledConflict[];
  alertsUnfounded: Finding[];
}

/** Findings of the clock, which are alerts. */
const ALERTS: Partial<Record<FindingCode, string>> = {
  chsi_code_ended: 'expired',
  licence_expired: 'expired',
  month_too_old: 'too_old',
};
/** What is said of a paper without contradicting anything that stands on it. */
const NO_CONTRADICTIONS: readonly FindingCode[] = [
  'chsi_code_ends_soon',
  'licence_ends_soon',
  'other_paper',
  'major_not_medical',
  'form_perhaps_older_than_edit',
];

/** Runs the rules that the product runs, with this paper alone. */
export function findingsOf(
  document: LabelledDocument,
  reading: RecognisedDocument,
  today: string,
): Finding[] {
  const { section, field } = slotOf(document.kind ?? reading.kind);
  const slot = { section, field, fileId: document.file, reading };
  const compare: EvidenceFacts['compare'] = (read, typed) => compareTyped(read as DocumentValue, typed);
  return crossCheck({ ...typedFacts(document, today), readings: [slot], compare });
}

/** Holds the findings against the labels, by field: one that touches a seeded field is about it. */
export function judgeFindings(document: LabelledDocument, findings: readonly Finding[]): Contradictions {
  const touched = findings.map((finding) => ({ finding, fields: fieldsTouched(document, finding) }));
  const alerts = touched.filter(({ finding: { code } }) => code in ALERTS);
  const conflicts = touched.filter(
    ({ finding: { code } }) => !(code in ALERTS) && !NO_CONTRADICTIONS.includes(code),
  );
  const isFound = ({ field, kind }: LabelledConflict) => {
    const among = kind === 'month_too_old' ? touched : conflicts;
    return among.some(({ fields }) => fields.has(nameOf(document, field)));
  };
  const seeded = new Set(document.conflicts.map(({ field }) => nameOf(document, field)));
  const alertIsFound = ({ kind }: LabelledConflict) =>
    alerts.some(({ finding: { code } }) => kind === '' || isOld(kind) === (ALERTS[code] === 'too_old'));
  const expected =
    document.alerts.length > 0 || document.conflicts.some(({ kind }) => kind === 'month_too_old');
  return {
    found: document.conflicts.filter(isFound),
    missed: document.conflicts.filter((conflict) => !isFound(conflict)),
    unfounded: conflicts.flatMap(({ finding, fields }) =>
      [...fields].some((name) => seeded.has(name)) ? [] : [finding],
    ),
    alertsFound: document.alerts.filter(alertIsFound),
    alertsMissed: document.alerts.filter((alert) => !alertIsFound(alert)),
    alertsUnfounded: expected ? [] : alerts.map(({ finding }) => finding),
  };
}

const isOld = (kind: string) => /old|过|旧/.test(kind);

/** By our name where we have one: labels may call a field as the form does. */
const nameOf = ({ kind }: LabelledDocument, field: string) => (kind && fieldNamed(kind, field)) ?? field;

/** The fields of the paper that a finding is about, by our names. */
function fieldsTouched({ kind }: LabelledDocument, { field, places }: Finding): Set<string> {
  const names = new Set<string>();
  if (kind === null) return names;
  const add = (formField: string | undefined) => {
    if (formField === undefined) return;
    const repeated = formField in documentFields(kind) ? formField : null;
    for (const name of [fieldOfForm(kind, formField), repeated, ELSEWHERE[formField]])
      if (name) names.add(name);
  };
  add(field);
  for (const place of places) {
    if (place.paper) names.add(place.paper.field);
    else if (place.source !== 'unit') add(place.field);
  }
  if (kind === 'physician_licence' && field === 'certificateNumber') names.add('qualificationNumber');
  return names;
}

/** Fields of sections that a paper only repeats. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  licenceNumber: 'nurseLicenceNumber',
  bornOn: 'birthOn',
};
