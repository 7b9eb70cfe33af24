import 'reflect-metadata';
import { FirstAdministrator } from '../modules/accounts/index.ts';
import { runCommand, withApplication } from '../start/installation.ts';

/**
 * `node apps/api/dist/create-administrator.js USER NAME`: the first system administrator of an installation, who creates everybody else.
 */
runCommand(async () => {
  const [userName, displayName] = process.argv.slice(2);
  if (!userName || !displayName) throw new Error('whom? node create-administrator.js USER NAME');
  const password = await withApplication(process.env, (application) =>
    application.get(FirstAdministrator).create(userName, displayName),
  );
  process.stdout.write(`${userName}: initial password ${password}, to be changed at the first sign-in\n`);
});
