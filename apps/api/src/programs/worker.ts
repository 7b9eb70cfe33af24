import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { AppModule } from '../app.module.ts';
import { nestOptions } from '../application.ts';
import { jobsOf } from '../jobs.ts';
import { readEnvironment } from '../platform/config/index.ts';
import { JobRunner } from '../platform/jobs/index.ts';

/** The background jobs, without a server. */
async function main(): Promise<void> {
  const application = await NestFactory.createApplicationContext(
    AppModule.with(readEnvironment(process.env)),
    nestOptions,
  );
  application.useLogger(application.get(Logger));
  application.enableShutdownHooks();
  await application.get(JobRunner).start(jobsOf(application));
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
