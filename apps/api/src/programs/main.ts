import 'reflect-metadata';
import { createApplication } from '../application.ts';
import { jobsOf } from '../jobs.ts';
import { IdCardRecognizer } from '../modules/identity/index.ts';
import { EnvironmentError, readEnvironment } from '../platform/config/index.ts';
import { JobRunner } from '../platform/jobs/index.ts';

/** The API server. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const application = await createApplication(environment);
  application.enableShutdownHooks();
  await application.listen(environment.PORT, environment.HOST);
  // After listening, so that the first candidate does not wait for the models and the start does not either.
  application.get(IdCardRecognizer).warm();
  if (environment.JOBS_IN_PROCESS) await application.get(JobRunner).start(jobsOf(application));
}

main().catch((error: Error) => {
  process.stderr.write(
    `${error instanceof EnvironmentError ? 'settings are wrong:\n' : ''}${error.message}\n`,
  );
  process.exit(1);
});
