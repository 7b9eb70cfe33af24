import { flushCompileCache } from 'node:module';
import { createApplication } from './application.ts';
import { jobsOf } from './jobs.ts';
import { EnvironmentError, readEnvironment } from './platform/config/index.ts';
import { JobRunner } from './platform/jobs/index.ts';
import { SharedRecognizer } from './platform/recognizing/index.ts';

/** Serves the API until the process is told to end; what keeps it from starting ends it with a plain line. */
export async function serve(): Promise<void> {
  try {
    await start();
  } catch (error) {
    const heading = error instanceof EnvironmentError ? 'settings are wrong:\n' : '';
    process.stderr.write(`${heading}${(error as Error).message}\n`);
    process.exit(1);
  }
}

async function start(): Promise<void> {
  const environment = readEnvironment(process.env);
  const application = await createApplication(environment);
  application.enableShutdownHooks();
  await application.init();
  // Node keeps what it compiled when a process ends tidily; whoever is killed is to come back as quickly. Before anybody is served,
  // as the first time takes a moment.
  flushCompileCache();
  await application.listen(environment.PORT, environment.HOST);
  if (environment.RECOGNIZER_AT_START) application.get(SharedRecognizer).warmSoon();
  if (environment.JOBS_IN_PROCESS) await application.get(JobRunner).start(jobsOf(application));
}
