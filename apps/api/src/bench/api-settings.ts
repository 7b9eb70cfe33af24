import type { DataFolder } from '../start/data-folder.ts';

export const POOL_SIZE = 16;

/** As in production, but for what has to be outside this machine; the log holds warnings. */
export function apiSettings(
  applicationUrl: string,
  { keyFile, fileStore }: Pick<DataFolder, 'keyFile' | 'fileStore'>,
): Record<string, string> {
  return {
    NODE_ENV: 'development',
    LOG_LEVEL: 'warn',
    RATE_LIMIT_FACTOR: '1000',
    DATABASE_URL: applicationUrl,
    DATABASE_POOL_SIZE: String(POOL_SIZE),
    KEY_FILE: keyFile,
    FILE_STORE_FOLDER: fileStore,
    WECHAT_APP_ID: 'wx-bench',
    WECHAT_APP_SECRET: 'wx-bench',
    COMMISSION_BASE_URL: 'http://127.0.0.1:9',
    COMMISSION_API_KEY: 'bench',
    MALLOC_MMAP_THRESHOLD_: '1000000',
  };
}
