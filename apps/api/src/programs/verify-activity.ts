import 'reflect-metadata';
import { ActivityChain } from '../platform/activity/index.ts';
import { runCommand, settingsOfInstallation, withApplication } from '../start/installation.ts';

/** `npm run activity:verify`: reads the whole record and names every place where it is not as it was written. */
runCommand(async () => {
  const { links, findings } = await withApplication(await settingsOfInstallation(), async (application) => {
    const chain = application.get(ActivityChain);
    await chain.advance();
    return chain.verify();
  });
  for (const finding of findings) process.stdout.write(`${JSON.stringify(finding)}\n`);
  process.stdout.write(`${links} activities read, ${findings.length} findings\n`);
  process.exitCode = findings.length === 0 ? 0 : 1;
});
