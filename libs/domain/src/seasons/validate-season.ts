import { isRealDate } from '../calendar/dates.ts';
import { isRealInstant } from '../calendar/instants.ts';
import { REVIEW_STAGES } from '../declarations/status.ts';
import type { FieldError, FieldErrorCode } from '../problems/field-errors.ts';
import { pointerTo } from '../problems/field-errors.ts';
import type { SeasonDefinition, Window } from './season-definition.ts';
import { sectionRulesFor } from './season-rules.ts';

type Path = readonly (string | number)[];

/** Everything that keeps a season from being published; empty when it may be. Its shape is checked before. */
export function validateSeasonDefinition(definition: SeasonDefinition): FieldError[] {
  return [
    ...basicErrors(definition),
    ...windowErrors(definition),
    ...stageErrors(definition),
    ...specialtyErrors(definition),
    ...feeErrors(definition),
    ...blankErrors(definition),
    ...duplicateErrors(
      definition.subjects.map(({ code }) => code),
      ['subjects'],
    ),
  ];
}

function basicErrors({
  examYear,
  cutoffOn,
  project,
  ruleSetVersion,
  notice,
  statement,
  subjects,
}: SeasonDefinition) {
  const texts: [string, Path][] = [
    [project, ['project']],
    [ruleSetVersion, ['ruleSetVersion']],
    [notice.version, ['notice', 'version']],
    [notice.title, ['notice', 'title']],
    [notice.body, ['notice', 'body']],
    [statement.version, ['statement', 'version']],
    [statement.body, ['statement', 'body']],
  ];
  const errors = texts.filter(([text]) => text.trim() === '').map(([, path]) => error(path, 'required'));
  if (!isRealDate(cutoffOn)) errors.push(error(['cutoffOn'], cutoffOn === '' ? 'required' : 'date_invalid'));
  if (!Number.isInteger(examYear) || examYear < 2000 || examYear > 2100)
    errors.push(error(['examYear'], 'not_allowed'));
  if (subjects.length === 0) errors.push(error(['subjects'], 'required'));
  return errors;
}

function windowErrors({ declarationWindow, stages }: SeasonDefinition): FieldError[] {
  const windows: [Window, Path][] = [
    [declarationWindow, ['declarationWindow']],
    ...stages.map(({ window }, index): [Window, Path] => [window, ['stages', index, 'window']]),
  ];
  return windows.flatMap(([window, path]) => {
    const errors = (['opensAt', 'closesAt'] as const).flatMap((end) =>
      instantErrors(window[end], [...path, end]),
    );
    if (errors.length > 0 || Date.parse(window.opensAt) < Date.parse(window.closesAt)) return errors;
    return [{ ...error([...path, 'closesAt'], 'date_order_wrong'), params: { other: 'opensAt' } }];
  });
}

function instantErrors(instant: string, path: Path): FieldError[] {
  if (instant === '') return [error(path, 'required')];
  return isRealInstant(instant) ? [] : [error(path, 'date_invalid')];
}

/**
 * Stages stand in the order unit, exam point, province, each at most once. After an exam point comes the province: a unit that
 * belongs to no exam point has to be decided on by somebody.
 */
function stageErrors({ stages }: SeasonDefinition): FieldError[] {
  const names = stages.map(({ stage }) => stage);
  const lacksLast = names.includes('exam_point') && !names.includes('province');
  if (stages.length === 0 || lacksLast) return [error(['stages'], 'required')];
  const order = names.map((stage) => REVIEW_STAGES.indexOf(stage));
  return order.flatMap((position, index) =>
    index > 0 && position <= (order[index - 1] ?? -1)
      ? [error(['stages', index, 'stage'], 'not_allowed')]
      : [],
  );
}

/** Codes are unique, and exactly one row of section rules applies to each specialty. */
function specialtyErrors({ specialties, sectionRules }: SeasonDefinition): FieldError[] {
  if (specialties.length === 0) return [error(['specialties'], 'required')];
  const uncovered = specialties.flatMap((specialty, index) => {
    const rules = sectionRulesFor({ sectionRules }, specialty);
    return rules.length === 1
      ? []
      : [error(['specialties', index], rules.length === 0 ? 'not_offered' : 'duplicate')];
  });
  return [
    ...uncovered,
    ...duplicateErrors(
      specialties.map(({ code }) => code),
      ['specialties'],
    ),
  ];
}

/** Codes name things in stored declarations: letters and digits only. */
const CODE = /^[0-9A-Za-z]{1,10}$/;

function blankErrors({ subjects, specialties }: SeasonDefinition): FieldError[] {
  return Object.entries({ subjects, specialties }).flatMap(([list, entries]) =>
    entries.flatMap(({ code, name }, index) => [
      ...(CODE.test(code) ? [] : [error([list, index, 'code'], 'format_wrong')]),
      ...(name.trim() === '' ? [error([list, index, 'name'], 'required')] : []),
    ]),
  );
}

function feeErrors({ fees }: SeasonDefinition): FieldError[] {
  return Object.entries(fees).flatMap(([level, fee]) =>
    Object.entries(fee)
      .filter(([, fen]) => !Number.isSafeInteger(fen) || fen < 0)
      .map(([part]) => error(['fees', level, part], 'not_allowed')),
  );
}

function duplicateErrors(codes: readonly string[], path: Path): FieldError[] {
  return codes.flatMap((code, index) =>
    codes.indexOf(code) < index ? [error([...path, index, 'code'], 'duplicate')] : [],
  );
}

function error(path: Path, code: FieldErrorCode): FieldError {
  return { pointer: pointerTo(...path), code };
}
