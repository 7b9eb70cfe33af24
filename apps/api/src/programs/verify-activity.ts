import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';
import { ActivityChain } from '../platform/activity/index.ts';
import { readEnvironment } from '../platform/config/index.ts';

/** `npm run activity:verify`: reads the whole record and names every place where it is not as it was written. */
async function main(): Promise<void> {
  const environment = { ...readEnvironment(process.env), SIMULATORS: false, LOG_LEVEL: 'silent' };
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
