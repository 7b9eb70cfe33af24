import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';
import { InvariantChecks } from '../modules/reports/index.ts';
import { readEnvironment } from '../platform/config/index.ts';
import { settingsOfRunningStart } from '../start/data-folder.ts';

/** `npm run invariants`: looks whether the rows agree with each other, and names what does not. */
async function main(): Promise<void> {
  const settings = process.env['DATABASE_URL']
    ? process.env
    : await settingsOfRunningStart(process.env['DATA_FOLDER']);
  const environment = { ...readEnvironment(settings), SIMULATORS: false, LOG_LEVEL: 'silent' };
  const application = await NestFactory.createApplicationContext(AppModule.with(environment), {
    logger: false,
  });
  const results = await application.get(InvariantChecks).check();
  await application.close();
  for (const { name, meaning, violations } of results)
    process.stdout.write(`${violations.length === 0 ? 'holds' : 'VIOLATED'}  ${name}: ${meaning}\n`);
  const violated = results.filter(({ violations }) => violations.length > 0);
  for (const { name, violations } of violated) process.stdout.write(`${name}: ${violations.join(', ')}\n`);
  process.exitCode = violated.length === 0 ? 0 : 1;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
