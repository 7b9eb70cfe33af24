import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { type Environment, wechatWebApp } from '../config/index.ts';
import { CommissionSimulator } from './commission/commission-simulator.ts';
import { WechatSimulator } from './wechat/wechat-simulator.ts';

/** The simulators that run beside the API when `SIMULATORS` is set, each where its base URL says; otherwise none. */
export class Simulators implements OnModuleInit, OnApplicationShutdown {
  readonly wechat: WechatSimulator | undefined;
  readonly commission: CommissionSimulator | undefined;
  private readonly environment: Environment;

  /** @throws SimulatorRefused in production */
  constructor(environment: Environment) {
    this.environment = environment;
    if (!environment.SIMULATORS) return;
    this.wechat = new WechatSimulator(environment.NODE_ENV, {
      appId: environment.WECHAT_APP_ID,
      appSecret: environment.WECHAT_APP_SECRET,
      web: wechatWebApp(environment),
    });
    this.commission = new CommissionSimulator(environment.NODE_ENV, environment.COMMISSION_API_KEY);
  }

  /** Both or neither. @throws Error when a base URL leads elsewhere or its port is taken */
  async onModuleInit(): Promise<void> {
    const { WECHAT_BASE_URL, COMMISSION_BASE_URL } = this.environment;
    try {
      this.requireOwnAuthorisation();
      await this.wechat?.start(ownPort(WECHAT_BASE_URL));
      await this.commission?.start(ownPort(COMMISSION_BASE_URL));
    } catch (error) {
      await this.onApplicationShutdown();
      throw error;
    }
  }

  /** People would be sent to the real WeChat, and their codes to the simulator. */
  private requireOwnAuthorisation(): void {
    const { WECHAT_BASE_URL } = this.environment;
    const web = wechatWebApp(this.environment);
    if (this.wechat && web && new URL(web.authoriseUrl).origin !== new URL(WECHAT_BASE_URL).origin)
      throw new Error('SIMULATORS: WECHAT_AUTHORISE_URL must be of the origin of WECHAT_BASE_URL');
  }

  /** Last of all, when no request of ours can still need them. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.wechat?.stop(), this.commission?.stop()]);
  }
}

/** A base URL that leads elsewhere would mean that the API talks to the real service while we believe it plays. */
function ownPort(baseUrl: string): number {
  const { hostname, port } = new URL(baseUrl);
  if (hostname !== '127.0.0.1' || port === '') {
    throw new Error(`SIMULATORS: base URLs must be http://127.0.0.1:PORT, not ${baseUrl}`);
  }
  return Number(port);
}
