import {
  choiceIssues,
  DomainError,
  type ExamLevel,
  feeOf,
  findSpecialty,
  type SeasonDefinition,
} from '@htp/domain';
import type { Declaration } from '../declaration.entity.ts';

/** 选择申报 as a candidate asks for it. */
export interface RequestedChoice {
  /** Left out, it follows from the specialty. */
  readonly level?: ExamLevel;
  readonly specialtyCode: string;
  readonly subjects: readonly string[];
  readonly historyCandidate: boolean;
}

export type ChoiceColumns = Pick<
  Declaration,
  'level' | 'specialtyCode' | 'specialtyName' | 'subjects' | 'historyCandidate' | 'feeFen'
>;

/**
 * What the season makes of a choice: names and the fee, in fen, are the server's.
 * @throws DomainError `specialty_not_offered`, `choice_invalid` with every wrong field
 */
export function resolveChoice(requested: RequestedChoice, season: SeasonDefinition): ChoiceColumns {
  const issues = choiceIssues(requested, season);
  const specialty = findSpecialty(season, requested.specialtyCode);
  if (!specialty) throw new DomainError('specialty_not_offered', undefined, issues);
  const { code: specialtyCode, name: specialtyName, level } = specialty;
  if (requested.level !== undefined && requested.level !== level)
    issues.push({ pointer: '/level', code: 'not_allowed' });
  if (issues.length > 0) throw new DomainError('choice_invalid', undefined, issues);
  const subjects = season.subjects
    .map(({ code }) => code)
    .filter((code) => requested.subjects.includes(code));
  const { historyCandidate } = requested;
  const feeFen = feeOf(season, specialty, subjects.length);
  return { level, specialtyCode, specialtyName, subjects, historyCandidate, feeFen };
}
