import { Global, Module } from '@nestjs/common';
import { Environment, wechatWebApp } from '../config/index.ts';
import { Clock, InstantSource } from './clock/clock.ts';
import { DatabaseClock } from './clock/database-clock.ts';
import { SimulatedClock } from './clock/simulated-clock.ts';
import { Commission } from './commission/commission.ts';
import { CommissionHttpClient } from './commission/commission-http-client.ts';
import { FileStore } from './file-store/file-store.ts';
import { LocalFolderStore } from './file-store/local-folder-store.ts';
import { Simulators } from './simulators.ts';
import { Wechat } from './wechat/wechat.ts';
import { WechatHttpClient } from './wechat/wechat-http-client.ts';

/** Everything beyond which a network, a disk or a clock begins; see docs/adr/0005-ports-and-simulators.md. */
@Global()
@Module({
  providers: [
    {
      provide: Clock,
      useFactory: openClock,
      inject: [Environment, InstantSource],
    },
    { provide: Wechat, useFactory: connectWechat, inject: [Environment] },
    { provide: Commission, useFactory: connectCommission, inject: [Environment] },
    { provide: FileStore, useFactory: openFileStore, inject: [Environment] },
    {
      provide: Simulators,
      useFactory: (environment: Environment) => new Simulators(environment),
      inject: [Environment],
    },
  ],
  exports: [Clock, Wechat, Commission, FileStore, Simulators],
})
export class EdgeModule {}

function openClock({ NODE_ENV, SIMULATED_CLOCK_FILE }: Environment, source: InstantSource): Clock {
  return SIMULATED_CLOCK_FILE === undefined
    ? new DatabaseClock(source)
    : new SimulatedClock(NODE_ENV, SIMULATED_CLOCK_FILE, source);
}

function connectWechat(environment: Environment): WechatHttpClient {
  return new WechatHttpClient({
    baseUrl: environment.WECHAT_BASE_URL,
    appId: environment.WECHAT_APP_ID,
    appSecret: environment.WECHAT_APP_SECRET,
    web: wechatWebApp(environment),
  });
}

function connectCommission(environment: Environment): CommissionHttpClient {
  return new CommissionHttpClient({
    baseUrl: environment.COMMISSION_BASE_URL,
    apiKey: environment.COMMISSION_API_KEY,
  });
}

async function openFileStore(environment: Environment): Promise<LocalFolderStore> {
  const store = new LocalFolderStore(environment.FILE_STORE_FOLDER);
  await store.prepare();
  return store;
}
