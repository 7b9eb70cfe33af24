import type { TestProject } from 'vitest/node';
import buildAdmin from './admin-build.setup.ts';
import buildClient from './client-build.setup.ts';

/** Both that people see, side by side. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const remove = await Promise.all([buildAdmin(project), buildClient(project)]);
  return async () => void (await Promise.all(remove.map((one) => one?.())));
}
