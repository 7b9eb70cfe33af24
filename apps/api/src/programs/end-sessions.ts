import 'reflect-metadata';
import { SessionService } from '../modules/accounts/index.ts';
import { runCommand, settingsOfInstallation, withApplication } from '../start/installation.ts';

const EVERYBODY = '--everybody';
const ACCOUNT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `node apps/api/dist/end-sessions.js ACCOUNT | --everybody`: whoever is signed in to the account, or at all, has to sign in again. */
runCommand(async () => {
  const [whose = ''] = process.argv.slice(2);
  if (whose !== EVERYBODY && !ACCOUNT.test(whose))
    throw new Error(`whose? node apps/api/dist/end-sessions.js ACCOUNT, by its id, or ${EVERYBODY}`);
  const ended = await withApplication(await settingsOfInstallation(), (application) => {
    const sessions = application.get(SessionService);
    return whose === EVERYBODY
      ? sessions.endEverybodys('ended_by_administrator')
      : sessions.endAll(whose, 'ended_by_administrator');
  });
  process.stdout.write(`${ended} sessions ended\n`);
});
