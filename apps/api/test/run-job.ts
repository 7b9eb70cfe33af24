import { jobsOf } from '../src/jobs.ts';
import type { TestApplication } from './test-application.ts';

/** Runs one of the product's jobs now, as its time would: no job runs by itself in a test. */
export async function runJob(app: TestApplication, name: string): Promise<void> {
  const job = jobsOf(app.nest).find((one) => one.name === name);
  if (!job) throw new Error(`there is no job ${name}`);
  await job.run();
}
