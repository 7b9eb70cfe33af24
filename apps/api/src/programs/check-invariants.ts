import 'reflect-metadata';
import { InvariantChecks } from '../modules/reports/index.ts';
import { runCommand, settingsOfInstallation, withApplication } from '../start/installation.ts';

/** `npm run invariants`: looks whether the rows agree with each other, and names what does not. */
runCommand(async () => {
  const results = await withApplication(await settingsOfInstallation(), (application) =>
    application.get(InvariantChecks).check(),
  );
  for (const { name, meaning, violations } of results)
    process.stdout.write(`${violations.length === 0 ? 'holds' : 'VIOLATED'}  ${name}: ${meaning}\n`);
  const violated = results.filter(({ violations }) => violations.length > 0);
  for (const { name, violations } of violated) process.stdout.write(`${name}: ${violations.join(', ')}\n`);
  process.exitCode = violated.length === 0 ? 0 : 1;
});
