import type { Answer } from './answer.ts';
import type { Expected, ExpectedReason } from './case-file.ts';

/** Codes of the case files that a program may answer with each other for: those of one line of its table. */
const SAME_LINE: readonly (readonly string[])[] = [
  ['EDUCATION_LEVEL', 'EDUCATION_DATE'],
  ['NURSE_LICENCE', 'NURSE_LICENCE_EXPIRED', 'LICENCE_DATE'],
  ['PHYSICIAN_QUALIFICATION', 'PHYSICIAN_LICENCE', 'ASSISTANT_PHYSICIAN', 'PHYSICIAN_CLASS'],
  ['RESIDENCY', 'RESIDENCY_DATE'],
];

/** The rows of rules.md 2.6 have no ids: names that begin so stand for them, and only the verdict is compared. */
const NAMELESS = 'old-';

/** Where an answer is not what the file expects, a line each. */
export function differences(answer: Answer, expected: Expected): string[] {
  return [
    ...(answer.verdict === expected.verdict
      ? []
      : [`verdict ${answer.verdict}, expected ${expected.verdict}`]),
    ...pathDifferences(answer, expected),
    ...(expected.verdict === 'eligible' ? [] : reasonDifferences(answer, expected)),
    ...warningDifferences(answer, expected),
    ...directoryDifferences(answer, expected),
  ];
}

function pathDifferences(
  { satisfiedPaths }: Answer,
  { satisfiedPaths: must = [], optionalPaths = [] }: Expected,
) {
  if ([...satisfiedPaths, ...must].some((path) => path.startsWith(NAMELESS))) return [];
  const allowed = [...must, ...optionalPaths];
  return [
    ...must
      .filter((path) => !satisfiedPaths.includes(path))
      .map((path) => `path ${path} not reported as satisfied`),
    ...satisfiedPaths
      .filter((path) => !allowed.includes(path))
      .map((path) => `path ${path} wrongly satisfied`),
  ];
}

function reasonDifferences({ failed }: Answer, { failed: reasons = [] }: Expected): string[] {
  const wanted = reasons.filter(({ mustReport, path }) => mustReport && !path.startsWith(NAMELESS));
  return wanted.flatMap((reason) => {
    const given = failed.filter(
      ({ path, missing }) => path === reason.path && isSame(missing, reason.missing),
    );
    if (given.length === 0) return [`${reason.path} ${reason.missing} not reported`];
    return yearDifference(
      reason,
      given.map((one) => one.earliestEligibleCutoffYear),
    );
  });
}

function yearDifference(reason: ExpectedReason, years: readonly (number | null)[]): string[] {
  const { earliestEligibleCutoffYear: year, path, missing } = reason;
  if (year === undefined || year === null || years.includes(year)) return [];
  return [`${path} ${missing} earliest ${String(years[0])}, expected ${year}`];
}

function isSame(missing: string, wanted: string): boolean {
  if (wanted.startsWith('UNKNOWN_')) return missing.startsWith('UNKNOWN_');
  return missing === wanted || SAME_LINE.some((line) => line.includes(missing) && line.includes(wanted));
}

function warningDifferences({ warnings }: Answer, { warnings: must = [], forbiddenWarnings = [] }: Expected) {
  return [
    ...must.filter((code) => !warnings.includes(code)).map((code) => `warning ${code} missing`),
    ...forbiddenWarnings
      .filter((code) => warnings.includes(code))
      .map((code) => `warning ${code} is forbidden`),
  ];
}

function directoryDifferences(answer: Answer, { specialtyName, mergedInto }: Expected): string[] {
  const named = specialtyName === undefined || answer.specialtyName === specialtyName;
  const merged = mergedInto === undefined || mergedInto.join() === answer.mergedInto.join();
  return [
    ...(named ? [] : [`specialty ${answer.specialtyName}, expected ${specialtyName}`]),
    ...(merged ? [] : [`merged into ${answer.mergedInto.join()}, expected ${mergedInto.join()}`]),
  ];
}
