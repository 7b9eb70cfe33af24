import type { FormValues } from '../forms/fields.ts';
import { comparisonOf } from './compared-values.ts';
import { type EvidenceFacts, formPlace, unitPlace } from './evidence-facts.ts';
import type { FindingCode } from './finding-catalogue.ts';
import { type Finding, findingOf, type FindingPlace } from './findings.ts';
import { type BurstThresholds, FINDING_THRESHOLDS } from './thresholds.ts';
import type { Trace, TraceKind } from './traces.ts';

/** A number or file that others have handed in as well, and how many other persons. */
export interface SharedTrace extends Trace {
  people: number;
}

const SHARED_CODES = {
  number: 'number_on_two_people',
  registration_number: 'registration_number_on_two_people',
  picture: 'picture_on_two_people',
} as const satisfies Record<TraceKind, FindingCode>;

/** What is on two people. Whose else it is is not told here: a reviewer's reach may not hold the other case. */
export function sharedFindings(shared: readonly SharedTrace[]): Finding[] {
  return shared.map((trace) => {
    const { kind, section, field, value, fileId, people } = trace;
    const own: FindingPlace =
      kind === 'picture'
        ? { source: 'document', section, field, value: '', fileId }
        : formPlace(section, field, value);
    return findingOf(SHARED_CODES[kind], trace, [own, { source: 'other_declaration', value: '' }], {
      people,
    });
  });
}

/** How people have come to a unit. */
export interface UnitBindings {
  /** Bound within the last `BurstThresholds.days`. */
  recent: number;
  total: number;
  /** Bound `BurstThresholds.establishedDays` ago already. */
  established: number;
}

/** 挂靠: many people who bind to a unit within days, measured by its size. */
export function burstFindings(
  bindings: UnitBindings | null,
  unitName: string,
  thresholds: BurstThresholds = FINDING_THRESHOLDS.burst,
): Finding[] {
  if (bindings === null || !isBurst(bindings, thresholds)) return [];
  const at = { section: 'declaration_details', field: 'unit' } as const;
  const { recent, total } = bindings;
  return [findingOf('binding_burst', at, [unitPlace(unitName)], { recent, total, days: thresholds.days })];
}

function isBurst({ recent, total, established }: UnitBindings, limits: BurstThresholds): boolean {
  const { least, shareOfUnit, leastEstablished } = limits;
  return recent >= least && established >= leastEstablished && recent > shareOfUnit * total;
}

/** What is known of how 网报号, 验证码 and the form came about. */
export interface FormHistory {
  /** 申报信息 of the submission before; null for the first. */
  submitted: FormValues | null;
  /** Whether the form is the same file by content as in the submission before. */
  sameForm: boolean;
  /** The versions at which each field of 申报信息 last changed. */
  versions: Readonly<Record<string, number>>;
}

const EDITED = ['registrationNumber', 'registrationCode'] as const;

/**
 * Every edit on the 国网 changes the 验证码, so a code that changed while the form stayed makes the form an old one (rules.md 3.6),
 * unless the form bears the code out: then a typing error was mended. It is certain only where the form was read.
 */
export function formAgeFindings(
  facts: EvidenceFacts,
  { submitted, sameForm, versions }: FormHistory,
): Finding[] {
  const section = 'declaration_details';
  const edited = EDITED.find((field) => {
    const changed =
      submitted === null
        ? (versions[field] ?? 0) > (versions.applicationForm ?? Infinity)
        : sameForm && submitted[field] !== facts.details[field];
    return changed && !isBorneOut(facts, field);
  });
  if (edited === undefined) return [];
  const certain = submitted !== null && formsIn(facts).length > 0;
  const code = certain ? 'form_older_than_edit' : 'form_perhaps_older_than_edit';
  const at = { section, field: 'applicationForm' } as const;
  return [findingOf(code, at, [formPlace(section, edited, facts.details[edited])])];
}

const formsIn = ({ readings }: EvidenceFacts) =>
  readings.filter(({ reading }) => reading.kind === 'national_application_form');

function isBorneOut(facts: EvidenceFacts, field: (typeof EDITED)[number]): boolean {
  const typed = facts.details[field];
  const holds = comparisonOf('declaration_details', field);
  return formsIn(facts).some(({ reading }) => {
    const read = reading.fields[field];
    return read !== undefined && typeof typed === 'string' && holds(read, typed, facts.compare) === 'agrees';
  });
}
