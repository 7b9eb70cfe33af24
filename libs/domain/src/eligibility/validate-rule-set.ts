import { RULE_LEVELS } from '../forms/vocabularies.ts';
import type { FieldError, FieldErrorCode } from '../problems/field-errors.ts';
import { pointerTo } from '../problems/field-errors.ts';
import type { CountedFrom, PathNeed, PhysicianClassRule, RulePath, RuleSet } from './rule-set.ts';

type Path = readonly (string | number)[];

/** The paper whose day a start is. */
const NEED_OF_START: Readonly<Record<Exclude<CountedFrom, 'work'>, readonly PathNeed[]>> = {
  title: ['junior_assistant_title', 'junior_title'],
  nurse_registration: ['nurse_licence'],
  physician_registration: ['physician_licence'],
  residency_certificate: ['residency_certificate'],
};

const VERSION = /^[0-9A-Za-z][0-9A-Za-z.-]{0,29}$/;
const PATH_ID = /^[0-9A-Za-z][0-9A-Za-z-]{0,39}$/;
const CODE = /^[0-9A-Za-z]{1,10}$/;

/** Everything that keeps rules from being published; empty when they may be. Their shape is checked before, by the schema. */
export function validateRuleSet(ruleSet: RuleSet): FieldError[] {
  const { version, title, basis, paths, physicianClasses } = ruleSet;
  return [
    ...(VERSION.test(version) ? [] : [error(['version'], version === '' ? 'required' : 'format_wrong')]),
    ...blank(title, ['title']),
    ...blank(basis, ['basis']),
    ...(paths.length === 0 ? [error(['paths'], 'required')] : []),
    ...paths.flatMap(pathErrors),
    ...duplicates(
      paths.map(({ id }) => id),
      (index) => ['paths', index, 'id'],
    ),
    ...physicianClasses.flatMap(classErrors),
    ...classCoverage(ruleSet),
    ...clauseErrors(ruleSet),
    ...settingErrors(ruleSet),
  ];
}

function pathErrors(path: RulePath, index: number): FieldError[] {
  const at = (...rest: Path) => ['paths', index, ...rest];
  const titles = path.needs.filter((need) => NEED_OF_START.title.includes(need));
  return [
    ...(PATH_ID.test(path.id) ? [] : [error(at('id'), path.id === '' ? 'required' : 'format_wrong')]),
    ...blank(path.clause, at('clause')),
    ...(path.levels.length === 0 ? [error(at('levels'), 'required')] : []),
    ...(path.families.length === 0 ? [error(at('families'), 'required')] : []),
    ...(titles.length > 1 ? [error(at('needs'), 'not_allowed')] : []),
    ...startErrors(path, at('countedFrom')),
  ];
}

/** Years need a start, and a start years; one of the starts has to be work, or the day of a paper that the path asks for. */
function startErrors({ years, needs, countedFrom }: RulePath, pointer: Path): FieldError[] {
  if (years > 0 !== countedFrom.length > 0) return [error(pointer, years > 0 ? 'required' : 'not_allowed')];
  const isCertain = (start: CountedFrom) =>
    start === 'work' || NEED_OF_START[start].some((need) => needs.includes(need));
  return countedFrom.length === 0 || countedFrom.some(isCertain) ? [] : [error(pointer, 'not_allowed')];
}

function classErrors(
  { codes = [], families = [], classes, unconfirmed = [] }: PhysicianClassRule,
  row: number,
) {
  const at = (...rest: Path) => ['physicianClasses', row, ...rest];
  return [
    ...(codes.length + families.length === 0 ? [error(at('families'), 'required')] : []),
    ...codes.flatMap((code, index) => (CODE.test(code) ? [] : [error(at('codes', index), 'format_wrong')])),
    ...(classes.length === 0 ? [error(at('classes'), 'required')] : []),
    ...unconfirmed.flatMap((name, index) =>
      classes.includes(name) ? [error(at('unconfirmed', index), 'duplicate')] : [],
    ),
  ];
}

/** A path that asks for a licence as physician has to say whose. */
function classCoverage({ paths, physicianClasses }: RuleSet): FieldError[] {
  const covered = new Set(physicianClasses.flatMap(({ families = [] }) => families));
  return paths.flatMap(({ needs, families }, index) =>
    needs.includes('physician_licence')
      ? families.flatMap((family, position) =>
          covered.has(family) ? [] : [error(['paths', index, 'families', position], 'not_offered')],
        )
      : [],
  );
}

function clauseErrors(ruleSet: RuleSet): FieldError[] {
  const { inPost, practiceUnit, socialSecurityProof, postChange, primaryCare } = ruleSet;
  return Object.entries({ inPost, practiceUnit, socialSecurityProof, postChange, primaryCare }).flatMap(
    ([name, condition]) => (condition ? blank(condition.clause, [name, 'clause']) : []),
  );
}

function settingErrors({
  socialSecurityProof,
  primaryCare,
  lenientDays,
  warnings,
  paths,
}: RuleSet): FieldError[] {
  const years = new Set(paths.map((path) => String(path.years)));
  const levels = new Set(paths.flatMap((path) => path.levels));
  return [
    ...emptyLists({ ...socialSecurityProof }, ['socialSecurityProof']),
    ...emptyLists({ ...primaryCare }, ['primaryCare']),
    ...(paths.some(({ years: asked }) => asked > 0 && asked < (primaryCare?.yearsLess ?? 0))
      ? [error(['primaryCare', 'yearsLess'], 'too_large')]
      : []),
    ...Object.keys(lenientDays)
      .filter((asked) => !years.has(asked))
      .map((asked) => error(['lenientDays', asked], 'not_offered')),
    ...Object.entries(warnings.educationAbove).flatMap(([level, education]) =>
      levels.has(level as never) && RULE_LEVELS.includes(education)
        ? []
        : [error(['warnings', 'educationAbove', level], 'not_offered')],
    ),
  ];
}

function emptyLists(condition: object, path: Path): FieldError[] {
  return Object.entries(condition)
    .filter(([, value]) => Array.isArray(value) && value.length === 0)
    .map(([name]) => error([...path, name], 'required'));
}

function duplicates(values: readonly string[], pointer: (index: number) => Path): FieldError[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index ? [error(pointer(index), 'duplicate')] : [],
  );
}

const blank = (text: string, path: Path): FieldError[] =>
  text.trim() === '' ? [error(path, 'required')] : [];

function error(path: Path, code: FieldErrorCode): FieldError {
  return { pointer: pointerTo(...path), code };
}
