import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';
import { jobsOf } from '../jobs.ts';
import { readEnvironment } from '../platform/config/index.ts';
import { settingsOfRunningStart } from '../start/data-folder.ts';

/** `npm run job -- NAME`: runs a background job now, beside the schedule; without a name it lists them. */
async function main(): Promise<void> {
  const settings = process.env['DATABASE_URL']
    ? process.env
    : await settingsOfRunningStart(process.env['DATA_FOLDER']);
  const environment = { ...readEnvironment(settings), SIMULATORS: false, LOG_LEVEL: 'warn' };
  const application = await NestFactory.createApplicationContext(AppModule.with(environment), {
    logger: false,
  });
  const jobs = jobsOf(application);
  const [wanted] = process.argv.slice(2);
  const job = jobs.find(({ name }) => name === wanted);
  const result = await job?.run();
  await application.close();
  if (job) process.stdout.write(`${JSON.stringify({ job: job.name, result: result ?? null })}\n`);
  else {
    process.stdout.write(`${jobs.map(({ name, cron }) => `${cron.padEnd(14)} ${name}`).join('\n')}\n`);
    process.exitCode = wanted === undefined ? 0 : 1;
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
