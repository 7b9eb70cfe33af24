import { beijingInstant, dateYearsLater, yearsLater } from '../calendar/instants.ts';
import { canonicalJson } from '../declarations/snapshot.ts';
import type { SeasonDefinition, Window } from './season-definition.ts';
import { sectionRulesFor } from './season-rules.ts';
import { isSameSpecialty, mergedInto, specialtiesOf } from './specialties.ts';
import type { Specialty } from './specialties.ts';

export interface SpecialtyName {
  code: string;
  name: string;
}

/** What copying a season into another exam year did to its specialties (rules.md 1.5 to 1.7). */
export interface CopyReport {
  /** The directory has them no more, and where their subjects are taken. */
  dropped: (SpecialtyName & { mergedInto: readonly string[] })[];
  /** New in the directory, or the target of a merger. */
  added: SpecialtyName[];
  /** The directory says otherwise now. */
  changed: (SpecialtyName & { nameBefore: string })[];
  /** New in the directory, but no row of section rules, or several, apply to them: not added. */
  uncovered: SpecialtyName[];
}

export interface CopiedSeason {
  definition: SeasonDefinition;
  report: CopyReport;
}

/**
 * Last year's season for another exam year: dates move by as many years to the same day of the calendar, specialties follow the
 * directory of the new year, what the province had added or left out by itself stays so, texts begin a new version.
 */
export function copySeason(source: SeasonDefinition, examYear: number): CopiedSeason {
  const years = examYear - source.examYear;
  const { specialties, report } = copiedSpecialties(source, examYear);
  const definition: SeasonDefinition = {
    ...source,
    examYear,
    cutoffOn: dateYearsLater(source.cutoffOn, years),
    specialties,
    notice: { ...source.notice, version: `${examYear}-1` },
    statement: { ...source.statement, version: `${examYear}-1` },
    declarationWindow: copiedWindow(source.declarationWindow, years),
    stages: source.stages.map(({ stage, window }) => ({ stage, window: copiedWindow(window, years) })),
  };
  return { definition, report };
}

/** The same days of the calendar; a window that 29 February would leave empty keeps its length instead. */
function copiedWindow({ opensAt, closesAt }: Window, years: number): Window {
  const [opens, closes] = [new Date(opensAt), new Date(closesAt)];
  const opensThen = yearsLater(opens, years);
  const closesThen = yearsLater(closes, years);
  const length = closes.getTime() - opens.getTime();
  const end = closesThen > opensThen ? closesThen : new Date(opensThen.getTime() + length);
  return { opensAt: beijingInstant(opensThen), closesAt: beijingInstant(end) };
}

function copiedSpecialties(source: SeasonDefinition, examYear: number) {
  const before = byCode(specialtiesOf(source.examYear));
  const now = byCode(specialtiesOf(examYear));
  const isSame = (code: string) => isSameSpecialty(code, source.examYear, examYear);
  const hasEnded = ({ code }: Specialty) => before.has(code) && !isSame(code);
  const dropped = source.specialties.filter(hasEnded);
  const kept = source.specialties
    .filter((specialty) => !hasEnded(specialty))
    .map((specialty) => asDirectorySays(specialty, before, now));
  const offered = byCode(kept);
  const targets = dropped.flatMap(({ code }) => mergedInto(code, examYear));
  const wanted = [...now.values()].filter(
    ({ code, continues }) => !offered.has(code) && ((!isSame(code) && !continues) || targets.includes(code)),
  );
  const isCovered = (specialty: Specialty) => sectionRulesFor(source, specialty).length === 1;
  const report: CopyReport = {
    dropped: dropped.map(({ code, name }) => ({ code, name, mergedInto: mergedInto(code, examYear) })),
    added: wanted.filter(isCovered).map(nameOf),
    changed: changedNames(source.specialties, offered),
    uncovered: wanted.filter((specialty) => !isCovered(specialty)).map(nameOf),
  };
  return { specialties: [...kept, ...wanted.filter(isCovered)], report };
}

/** What the directory says of it, unless the province had it otherwise than the directory already. */
function asDirectorySays(
  specialty: Specialty,
  before: ReadonlyMap<string, Specialty>,
  now: ReadonlyMap<string, Specialty>,
): Specialty {
  const { continues: _, ...plain } = specialty;
  const [then, current] = [before.get(specialty.code), now.get(specialty.code)];
  if (!current) return plain;
  const isOwn = !then || canonicalJson(then) !== canonicalJson(specialty);
  const { continues } = current;
  if (isOwn) return { ...plain, ...(continues ? { continues } : {}) };
  return current;
}

function changedNames(before: readonly Specialty[], after: ReadonlyMap<string, Specialty>) {
  return before.flatMap(({ code, name: nameBefore }) => {
    const name = after.get(code)?.name;
    return name !== undefined && name !== nameBefore ? [{ code, name, nameBefore }] : [];
  });
}

const byCode = (specialties: readonly Specialty[]) =>
  new Map(specialties.map((specialty) => [specialty.code, specialty]));
const nameOf = ({ code, name }: Specialty): SpecialtyName => ({ code, name });
