import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';
import { type Environment, readEnvironment } from '../platform/config/index.ts';
import { settingsOfRunningStart } from './data-folder.ts';

/**
 * The settings of the installation that a command is for: the environment's, or those of the `npm start` that runs on `DATA_FOLDER`.
 * @param named the setting that says the environment has them
 * @throws StartProblem when neither is there
 */
export const settingsOfInstallation = async (
  named: keyof Environment = 'DATABASE_URL',
): Promise<Readonly<Record<string, string | undefined>>> =>
  process.env[named] ? process.env : settingsOfRunningStart(process.env['DATA_FOLDER']);

/**
 * Does something with the application of an installation, without a server, jobs or output of its own, and closes it. The outside
 * services are the real ones: a command that calls none must not need the simulators' settings.
 */
export async function withApplication<Result>(
  settings: Readonly<Record<string, string | undefined>>,
  act: (application: INestApplicationContext) => Promise<Result>,
  LOG_LEVEL: Environment['LOG_LEVEL'] = 'silent',
): Promise<Result> {
  const environment = { ...readEnvironment(settings), SIMULATORS: false, LOG_LEVEL };
  const application = await NestFactory.createApplicationContext(AppModule.with(environment), {
    logger: false,
  });
  try {
    return await act(application);
  } finally {
    await application.close();
  }
}

/** Runs a command; what it throws is said on stderr and ends the process with 1. */
export function runCommand(command: () => Promise<void>): void {
  command().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
