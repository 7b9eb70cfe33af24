import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { jobsOf } from '../jobs.ts';
import { runCommand, settingsOfInstallation, withApplication } from '../start/installation.ts';

const [wanted] = process.argv.slice(2);

/** `npm run job -- NAME`: runs a background job now, beside the schedule; without a name it lists them. */
async function runWanted(application: INestApplicationContext): Promise<string> {
  const jobs = jobsOf(application);
  const job = jobs.find(({ name }) => name === wanted);
  if (job) return JSON.stringify({ job: job.name, result: (await job.run()) ?? null });
  process.exitCode = wanted === undefined ? 0 : 1;
  return jobs.map(({ name, cron }) => `${cron.padEnd(14)} ${name}`).join('\n');
}

runCommand(async () => {
  const said = await withApplication(await settingsOfInstallation(), runWanted, 'warn');
  process.stdout.write(`${said}\n`);
});
