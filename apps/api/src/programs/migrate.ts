import 'reflect-metadata';
import { readEnvironment } from '../platform/config/index.ts';
import { migrate } from '../platform/database/migrate.ts';

/** Brings the database to this version; run before the new version serves. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  await migrate(environment.DATABASE_OWNER_URL ?? environment.DATABASE_URL, environment.DATABASE_URL);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
