import 'reflect-metadata';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';
import { readEnvironment } from '../platform/config/index.ts';
import { migrate } from '../platform/database/migrate.ts';
import { FilledDatabaseError, seedDatabase } from '../seed/seed-database.ts';
import { openDataFolder } from '../start/data-folder.ts';
import { openDatabase } from '../start/database.ts';
import { StartProblem } from '../start/start-problem.ts';

/**
 * `npm run seed -- --declarations N`: fills the database of `DATABASE_URL` (and `DATABASE_OWNER_URL`), or an embedded one in
 * `DATA_FOLDER`, by default `.data/seeded`; `DATA_FOLDER=.data/seeded npm start` shows it.
 */
async function main(): Promise<void> {
  const { declarations, seed } = numbersOf(process.argv.slice(2));
  if (process.env['NODE_ENV'] === 'production')
    throw new StartProblem('seeded data is refused in production');
  const folder = await openDataFolder(process.env['DATA_FOLDER'] ?? resolve('.data/seeded'));
  const database = await openDatabase(process.env, folder.path);
  try {
    await migrate(database.ownerUrl, database.applicationUrl);
    const application = await NestFactory.createApplicationContext(
      AppModule.with(
        readEnvironment({
          LOG_LEVEL: 'silent',
          WECHAT_APP_ID: 'wx-seed',
          WECHAT_APP_SECRET: 'wx-seed',
          COMMISSION_BASE_URL: 'http://127.0.0.1:9',
          COMMISSION_API_KEY: 'seed',
          KEY_FILE: folder.keyFile,
          FILE_STORE_FOLDER: folder.fileStore,
          ...process.env,
          DATABASE_URL: database.applicationUrl,
        }),
      ),
      { logger: false },
    );
    const seeded = await seedDatabase(application, {
      ownerUrl: database.ownerUrl,
      declarations,
      seed,
      onProgress: (done, rows) => {
        if (done % 50_000 === 0) print(`${done} declarations, ${rows} rows`);
      },
    });
    await application.close();
    if (seeded) {
      const perSecond = Math.round(seeded.rows / seeded.seconds);
      print(`${seeded.rows} rows in ${seeded.seconds.toFixed(1)} s, indexes included: ${perSecond} rows/s`);
    } else print(`${declarations} declarations are there already`);
  } finally {
    await database.stop();
    await folder.release();
  }
}

function numbersOf(args: string[]): { declarations: number; seed: number } {
  const { values } = parseArgs({
    args,
    options: { declarations: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const [declarations, seed] = [Number(values.declarations), Number(values.seed)];
  if (!Number.isInteger(declarations) || declarations < 1 || !Number.isInteger(seed))
    throw new StartProblem('usage: npm run seed -- --declarations N [--seed S]');
  return { declarations, seed };
}

const print = (line: string) => process.stdout.write(`${line}\n`);

main().catch((error: Error) => {
  const known = error instanceof StartProblem || error instanceof FilledDatabaseError;
  process.stderr.write(`${known ? error.message : error.stack}\n`);
  process.exit(1);
});
