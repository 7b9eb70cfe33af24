import { isRealDate } from '../calendar/dates.ts';
import { REVIEW_STAGES } from '../declarations/status.ts';
import type { FieldError, FieldErrorCode } from '../problems/field-errors.ts';
import { pointerTo } from '../problems/field-errors.ts';
import type { SeasonDefinition, Window } from './season-definition.ts';

type Path = readonly (string | number)[];

/** Everything that keeps a season from being published; empty when it may be. Its shape is checked before. */
export function validateSeasonDefinition(definition: SeasonDefinition): FieldError[] {
  return [
    ...basicErrors(definition),
    ...windowErrors(definition),
    ...stageErrors(definition),
    ...specialtyErrors(definition),
    ...feeErrors(definition),
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
  if (!isRealDate(cutoffOn)) errors.push(error(['cutoffOn'], 'date_invalid'));
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
  return windows.flatMap(([{ opensAt, closesAt }, path]) => {
    const [opens, closes] = [Date.parse(opensAt), Date.parse(closesAt)];
    if (Number.isNaN(opens)) return [error([...path, 'opensAt'], 'date_invalid')];
    if (Number.isNaN(closes)) return [error([...path, 'closesAt'], 'date_invalid')];
    return opens < closes ? [] : [error([...path, 'closesAt'], 'date_order_wrong')];
  });
}

/** Stages stand in the order unit, exam point, province, each at most once. */
function stageErrors({ stages }: SeasonDefinition): FieldError[] {
  if (stages.length === 0) return [error(['stages'], 'required')];
  const order = stages.map(({ stage }) => REVIEW_STAGES.indexOf(stage));
  return order.flatMap((position, index) =>
    index > 0 && position <= (order[index - 1] ?? -1)
      ? [error(['stages', index, 'stage'], 'not_allowed')]
      : [],
  );
}

/** Codes are unique, and exactly one row of section rules applies to each specialty. */
function specialtyErrors({ specialties, sectionRules }: SeasonDefinition): FieldError[] {
  if (specialties.length === 0) return [error(['specialties'], 'required')];
  const uncovered = specialties.flatMap(({ level, family }, index) => {
    const rules = sectionRules.filter(
      (rule) => rule.levels.includes(level) && rule.families.includes(family),
    );
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
