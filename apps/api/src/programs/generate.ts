import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createApplication } from '../application.ts';
import { generatedFiles } from '../generate/generated-files.ts';
import { withScratchDatabase } from '../generate/with-scratch-database.ts';
import { readEnvironment } from '../platform/config/index.ts';
import { createKeyRing } from '../platform/crypto/index.ts';

/** `npm run generate`: writes the committed files that follow from the application. */
async function main(): Promise<void> {
  await withScratchDatabase(async (server, folder) => {
    const keyFile = join(folder, 'keys.json');
    createKeyRing(keyFile);
    const application = await createApplication(
      readEnvironment({
        NODE_ENV: 'test',
        LOG_LEVEL: 'silent',
        DATABASE_URL: server.applicationUrl,
        KEY_FILE: keyFile,
        FILE_STORE_FOLDER: join(folder, 'files'),
        WECHAT_APP_ID: 'wx-generate',
        WECHAT_APP_SECRET: 'wx-generate',
        COMMISSION_BASE_URL: 'http://127.0.0.1:9',
        COMMISSION_API_KEY: 'generate',
      }),
    );
    await application.init();
    for (const [path, content] of await generatedFiles(application)) await writeFile(path, content);
    await application.close();
  });
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
