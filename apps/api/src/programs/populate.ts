import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';
import { seedDemoData } from '../demo-data.ts';
import { readEnvironment } from '../platform/config/index.ts';
import { createKeyRing } from '../platform/crypto/index.ts';
import { migrate } from '../platform/database/migrate.ts';
import { seedDatabase } from '../seed/seed-database.ts';

/**
 * `node dist/populate.js [--people N] [--drafts] [--units N]`: what the proofs of tools/trust act on. Migrates the database of
 * `DATABASE_URL` (and `DATABASE_OWNER_URL`), fills it with so many people who have declared (`--drafts`: who are about to) and
 * can sign in, and adds the demo's units, staff and seasons.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '0' },
      units: { type: 'string', default: '200' },
      drafts: { type: 'boolean', default: false },
    },
  });
  if (process.env['KEY_FILE'] && !existsSync(process.env['KEY_FILE'])) createKeyRing(process.env['KEY_FILE']);
  const environment = readEnvironment({ ...process.env, LOG_LEVEL: 'silent', SIMULATORS: 'false' });
  const ownerUrl = environment.DATABASE_OWNER_URL ?? environment.DATABASE_URL;
  await migrate(ownerUrl, environment.DATABASE_URL);
  const application = await NestFactory.createApplicationContext(AppModule.with(environment), {
    logger: false,
  });
  const people = Number(values.people);
  if (people > 0)
    await seedDatabase(application, {
      ownerUrl,
      declarations: people,
      seed: 1,
      units: Number(values.units),
      onlyDrafts: values.drafts,
      signIns: true,
    });
  await seedDemoData(application);
  await application.close();
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
