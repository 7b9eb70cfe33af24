import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../platform/database/index.ts';
import { OpenidSeals } from './openid-seals.ts';

const sealedOpenid = statement<{ openid: Buffer }>(
  'wechat_identity.sealed_openid',
  `SELECT openid FROM wechat_identity WHERE account_id = $1 AND app = 'mini_program'`,
);

/** To whom messages over WeChat go. */
@Injectable()
export class WechatRecipients {
  constructor(
    private readonly database: Database,
    private readonly seals: OpenidSeals,
  ) {}

  /** For calls to WeChat only: it never leaves the server. Who has only used the web page gets no messages over WeChat. */
  async findOpenid(accountId: string): Promise<string | undefined> {
    const row = await this.database.findOne(sealedOpenid, [accountId]);
    return row && this.seals.openOpenid({ accountId, app: 'mini_program' }, row.openid);
  }
}
