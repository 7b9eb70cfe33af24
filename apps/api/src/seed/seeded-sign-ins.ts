import { CONSENT_VERSION, PICTURE_CONSENT_VERSION } from '@htp/domain';
import type { OpenidSeals } from '../modules/accounts/index.ts';
import type { Environment } from '../platform/config/index.ts';
import { WechatSimulator } from '../platform/edge/index.ts';
import type { CopyRows } from './copy-rows.ts';

/** By which WeChat's simulator knows a seeded person: codes are `sim-NAME-NONCE`. */
const seededWechatName = (serial: number): string => `seeded${serial}`;

/** Lets seeded people sign in through WeChat's simulator. */
export class SeededSignIns {
  private readonly seals: OpenidSeals;
  private readonly wechat: WechatSimulator;
  private readonly now: Date;

  constructor(seals: OpenidSeals, environment: Environment, now: Date) {
    this.seals = seals;
    this.now = now;
    this.wechat = new WechatSimulator(environment.NODE_ENV, {
      appId: environment.WECHAT_APP_ID,
      appSecret: environment.WECHAT_APP_SECRET,
    });
  }

  add(rows: CopyRows, serial: number, accountId: string): void {
    const app = 'mini_program';
    const openid = this.wechat.openidOf(seededWechatName(serial));
    const sealed = this.seals.seal({ accountId, app }, { openid, unionid: undefined });
    rows.add('wechat_identity', {
      account_id: accountId,
      app,
      openid_index: sealed.openidIndex,
      openid: sealed.openid,
      unionid_index: null,
      unionid: null,
    });
    const given = { account_id: accountId, given_at: this.now };
    rows.add('consent', { ...given, version: CONSENT_VERSION });
    rows.add('picture_consent', { ...given, version: PICTURE_CONSENT_VERSION, withdrawn_at: null });
  }
}
