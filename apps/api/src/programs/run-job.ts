import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { jobsOf } from '../jobs.ts';
import { runCommand, settingsOfInstallation, withApplication } from '../start/installation.ts';

const wanted = process.argv.slice(2);

/** `npm run job -- NAME…`: runs background jobs now, one after the other, beside the schedule; without a name it lists them. */
async function runWanted(application: INestApplicationContext): Promise<string> {
  const jobs = jobsOf(application);
  const found = wanted.flatMap((name) => jobs.find((job) => job.name === name) ?? []);
  const isKnown = found.length === wanted.length;
  if (!isKnown || wanted.length === 0) {
    process.exitCode = isKnown ? 0 : 1;
    return jobs.map(({ name, cron }) => `${cron.padEnd(14)} ${name}`).join('\n');
  }
  const said: string[] = [];
  for (const job of found) said.push(JSON.stringify({ job: job.name, result: (await job.run()) ?? null }));
  return said.join('\n');
}

runCommand(async () => {
  const said = await withApplication(await settingsOfInstallation(), runWanted, 'warn');
  process.stdout.write(`${said}\n`);
});
