import { findFreePort } from '@htp/embedded-postgres';
import { type DemoAccount, seedDemoData } from '../demo-data.ts';
import { createApplication } from '../application.ts';
import { jobsOf } from '../jobs.ts';
import { EnvironmentError, readEnvironment } from '../platform/config/index.ts';
import { migrate } from '../platform/database/migrate.ts';
import { JobRunner } from '../platform/jobs/index.ts';
import { SharedRecognizer } from '../platform/recognizing/index.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { openDatabase, type ProductDatabase } from './database.ts';
import { requireFreePort } from './ports.ts';
import { StartProblem } from './start-problem.ts';
import { welcome } from './welcome.ts';

type Settings = Readonly<Record<string, string | undefined>>;

/** Starts database, API, simulators and jobs in this process; stops them in the other order at SIGINT or SIGTERM. */
export async function startProduct(settings: Settings): Promise<void> {
  if (settings['NODE_ENV'] === 'production') {
    throw new StartProblem(
      'npm start runs the demo with simulators; in production run dist/migrate.js and dist/main.js',
    );
  }
  const host = settings['HOST'] ?? '127.0.0.1';
  const port = Number(settings['PORT'] ?? 3000);
  await requireFreePort(port, host);
  const folder = await openDataFolder(settings['DATA_FOLDER']);
  const database = await openDatabase(settings, folder.path).catch(async (error: unknown) => {
    await folder.release();
    throw error;
  });
  const own = await ownSettings(folder, database);
  await migrate(database.ownerUrl, database.applicationUrl);
  const application = await createApplication(checked({ ...own, ...settings }));
  await application.listen(port, host);
  const accounts: DemoAccount[] = await seedDemoData(application);
  await application.get(JobRunner).start(jobsOf(application));
  await folder.publish(own);
  application.get(SharedRecognizer).warm();
  process.stdout.write(
    welcome({ url: await application.getUrl(), database: database.description, accounts }),
  );

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await application.close();
    await database.stop();
    await folder.release();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

/** What a start decides for itself; the environment may say otherwise, except about the database that was opened. */
async function ownSettings(folder: DataFolder, database: ProductDatabase): Promise<Record<string, string>> {
  const wechat = `http://127.0.0.1:${await findFreePort()}`;
  return {
    NODE_ENV: 'development',
    LOG_LEVEL: 'warn',
    KEY_FILE: folder.keyFile,
    FILE_STORE_FOLDER: folder.fileStore,
    SIMULATORS: 'true',
    WECHAT_BASE_URL: wechat,
    WECHAT_APP_ID: 'wx-demo',
    WECHAT_APP_SECRET: 'demo-secret-of-the-simulator',
    WECHAT_WEB_APP_ID: 'wx-demo-web',
    WECHAT_WEB_APP_SECRET: 'demo-web-secret-of-the-simulator',
    WECHAT_AUTHORISE_URL: `${wechat}/connect/oauth2/authorize`,
    WECHAT_TEMPLATE_REVIEW_RESULT: 'simulated-review-result',
    WECHAT_TEMPLATE_DEADLINE: 'simulated-deadline',
    WECHAT_TEMPLATE_IDENTITY_RESULT: 'simulated-identity-result',
    COMMISSION_BASE_URL: `http://127.0.0.1:${await findFreePort()}`,
    COMMISSION_API_KEY: 'demo-key-of-the-simulator',
    DATABASE_URL: database.applicationUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
  };
}

function checked(settings: Settings) {
  try {
    return readEnvironment(settings);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    throw new StartProblem(`settings are wrong: ${error.message.replaceAll('\n', '; ')}`);
  }
}
