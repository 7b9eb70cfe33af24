import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigModule, Environment } from '../config/index.ts';
import { Clock, InstantSource } from './clock/clock.ts';
import { Commission } from './commission/commission.ts';
import { simulatedPractitioners } from './commission/simulated-practitioners.ts';
import { EdgeModule } from './edge.module.ts';
import { FileStore } from './file-store/file-store.ts';
import { SimulatorRefused } from './http-simulator.ts';
import { Simulators } from './simulators.ts';
import { Wechat, WechatUnavailable } from './wechat/wechat.ts';

const databaseNow = new Date('2026-11-23T06:20:00Z');

@Global()
@Module({
  providers: [{ provide: InstantSource, useValue: { now: async () => databaseNow } }],
  exports: [InstantSource],
})
class DatabaseTimeModule {}

describe('EdgeModule', () => {
  let folder: string;
  let settings: Partial<Environment>;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'htp-edge-'));
    settings = {
      NODE_ENV: 'test',
      SIMULATORS: true,
      FILE_STORE_FOLDER: join(folder, 'files'),
      WECHAT_BASE_URL: await freeAddress(),
      WECHAT_APP_ID: 'wx-test',
      WECHAT_APP_SECRET: 'secret',
      COMMISSION_BASE_URL: await freeAddress(),
      COMMISSION_API_KEY: 'key',
    };
  });
  afterEach(() => rm(folder, { recursive: true }));

  const compile = (changes: Partial<Environment> = {}) => {
    const environment = Object.assign(new Environment(), settings, changes);
    const imports = [ConfigModule.with(environment), DatabaseTimeModule, EdgeModule];
    return Test.createTestingModule({ imports }).compile();
  };

  it('speaks to the simulators over HTTP while the application runs, and no longer', async () => {
    const application = await compile();
    await application.init();
    const wechat = application.get(Wechat);
    expect((await wechat.exchangeCode('sim-alice-1')).openid).toBe(
      application.get(Simulators).wechat?.openidOf('alice'),
    );
    expect(await application.get(Commission).findCredentials(simulatedPractitioners[0]!)).not.toEqual([]);
    await application.close();
    await expect(wechat.exchangeCode('sim-alice-2')).rejects.toThrow(WechatUnavailable);
  });

  it('plays nothing unless told to', async () => {
    const application = await compile({ SIMULATORS: false });
    await application.init();
    await expect(application.get(Wechat).exchangeCode('sim-alice-1')).rejects.toThrow(WechatUnavailable);
    await application.close();
  });

  it('gives the time of the database and a folder that can be written', async () => {
    const application = await compile({ SIMULATORS: false });
    expect(await application.get(Clock).now()).toEqual(databaseNow);
    await application.get(FileStore).put('a', Buffer.from('1'));
    expect((await application.get(FileStore).get('a')).toString()).toBe('1');
  });

  it('does not start in production with simulators', async () => {
    await expect(compile({ NODE_ENV: 'production' })).rejects.toThrow(SimulatorRefused);
  });

  it.each(['https://api.weixin.qq.com', 'http://127.0.0.1', 'http://localhost:4100'])(
    'does not start simulators while the API would speak to %s',
    async (address) => {
      const application = await compile({ WECHAT_BASE_URL: address });
      await expect(application.init()).rejects.toThrow(
        `base URLs must be http://127.0.0.1:PORT, not ${address}`,
      );
    },
  );

  it('does not start when the port is taken, and leaves no simulator behind', async () => {
    const taken = await listen();
    const application = await compile({ COMMISSION_BASE_URL: taken.address });
    await expect(application.init()).rejects.toThrow(/EADDRINUSE/);
    await taken.close();
    await expect(application.get(Wechat).exchangeCode('sim-alice-1')).rejects.toThrow(WechatUnavailable);
  });

  it('does not start without a folder for files', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    await expect(compile({ FILE_STORE_FOLDER: file })).rejects.toThrow(/file store unavailable/);
  });
});

async function listen(): Promise<{ address: string; close: () => Promise<unknown> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** The address of a port that was free a moment ago. */
async function freeAddress(): Promise<string> {
  const { address, close } = await listen();
  await close();
  return address;
}
