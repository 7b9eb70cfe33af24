import { join, resolve } from 'node:path';
import { findFreePort } from '@htp/embedded-postgres';
import type { Postgres } from './postgres.ts';

/** What processes are started with. */
export type Settings = Readonly<Record<string, string>>;

/** As in production, but for what has to be outside this machine. */
export async function groundSettings(folder: string, postgres: Postgres): Promise<Settings> {
  const wechat = `http://127.0.0.1:${await findFreePort()}`;
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: 'info',
    // For the programs beside the server, which does so by itself.
    NODE_COMPILE_CACHE: resolve('node_modules/.cache/htp-api'),
    DATABASE_URL: postgres.applicationUrl,
    DATABASE_OWNER_URL: postgres.ownerUrl,
    KEY_FILE: join(folder, 'keys.json'),
    EPOCH_KEY_FOLDER: join(folder, 'epoch-keys'),
    FILE_STORE_FOLDER: join(folder, 'files'),
    SIMULATED_CLOCK_FILE: join(folder, 'now'),
    // So that each of many clients has an address of its own.
    TRUSTED_PROXIES: '1',
    // A proof that is not about limits is not to be limited.
    RATE_LIMIT_FACTOR: '1000',
    // Nor one that is not about crowds turned away by a busy machine: what it asks for once it must be told.
    LOAD_SHEDDING: 'false',
    // Most processes read no picture; a proof of those that do, and of how fast, says otherwise.
    RECOGNIZER_AT_START: 'false',
    WECHAT_BASE_URL: wechat,
    WECHAT_APP_ID: 'wx-trust',
    WECHAT_APP_SECRET: 'secret-of-the-simulator',
    WECHAT_AUTHORISE_URL: `${wechat}/connect/oauth2/authorize`,
    COMMISSION_BASE_URL: `http://127.0.0.1:${await findFreePort()}`,
    COMMISSION_API_KEY: 'key-of-the-simulator',
  };
}
