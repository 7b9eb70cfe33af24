import { EXAM_LEVELS } from '@htp/domain';
import type { LocationQuery } from 'vue-router';
import type { RunFilter } from './next-case.ts';

/** The address of a case; in a run, with what the next ones are taken from. */
export function caseAddress(id: string, run?: RunFilter) {
  return { name: 'declaration-case', params: { id }, query: run ? { run: 'next', ...run } : {} };
}

/** The run that an address stands for; undefined for a case that was opened by itself. */
export function runOf({ run, seasonId, level, specialtyCode }: LocationQuery): RunFilter | undefined {
  if (run !== 'next') return undefined;
  return {
    ...(typeof seasonId === 'string' && { seasonId }),
    ...(typeof specialtyCode === 'string' && { specialtyCode }),
    level: EXAM_LEVELS.find((one) => one === level),
  };
}
