import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';
import { ActivityChain } from '../platform/activity/index.ts';
import { readEnvironment } from '../platform/config/index.ts';
import { settingsOfRunningStart } from '../start/data-folder.ts';

/** `npm run activity:verify`: reads the whole record and names every place where it is not as it was written. */
async function main(): Promise<void> {
  const settings = process.env['DATABASE_URL']
    ? process.env
    : await settingsOfRunningStart(process.env['DATA_FOLDER']);
  const environment = { ...readEnvironment(settings), SIMULATORS: false, LOG_LEVEL: 'silent' };
  const application = await NestFactory.createApplicationContext(AppModule.with(environment), {
    logger: false,
  });
  const chain = application.get(ActivityChain);
  await chain.advance();
  const { links, findings } = await chain.verify();
  await application.close();
  for (const finding of findings) process.stdout.write(`${JSON.stringify(finding)}\n`);
  process.stdout.write(`${links} activities read, ${findings.length} findings\n`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
