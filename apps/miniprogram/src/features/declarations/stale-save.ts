import { ProblemError } from '@htp/api-client';

/** The version to save on once more, after a refusal because somebody else saved other fields; undefined after any other refusal. */
export function versionToSaveOn(problem: unknown): number | undefined {
  if (!(problem instanceof ProblemError) || problem.code !== 'version_stale') return undefined;
  const { currentVersion, yours } = problem.params;
  const clashes = Object.keys((yours as object | undefined) ?? {});
  return typeof currentVersion === 'number' && clashes.length === 0 ? currentVersion : undefined;
}
