import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';
import { SessionService } from '../modules/accounts/index.ts';
import { readEnvironment } from '../platform/config/index.ts';

const EVERYBODY = '--everybody';
const ACCOUNT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `node dist/end-sessions.js ACCOUNT | --everybody`: whoever is signed in to the account, or at all, has to sign in again. */
async function main([whose = '']: readonly string[]): Promise<void> {
  if (whose !== EVERYBODY && !ACCOUNT.test(whose))
    throw new Error(`whose? node end-sessions.js ACCOUNT, by its id, or ${EVERYBODY}`);
  const environment = { ...readEnvironment(process.env), SIMULATORS: false, LOG_LEVEL: 'silent' };
  const application = await NestFactory.createApplicationContext(AppModule.with(environment), {
    logger: false,
  });
  const sessions = application.get(SessionService);
  const ended =
    whose === EVERYBODY
      ? await sessions.endEverybodys('ended_by_administrator')
      : await sessions.endAll(whose, 'ended_by_administrator');
  await application.close();
  process.stdout.write(`${ended} sessions ended\n`);
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
