import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import type { WechatApp, WechatIdentity } from '../../../platform/edge/index.ts';
import { AccountRepository } from '../account.repository.ts';
import { OpenidSeals } from './openid-seals.ts';
import {
  type KnownAccount,
  type NewWechatIdentity,
  WechatIdentityRepository,
} from './wechat-identity.repository.ts';

/** Whose account it is that WeChat tells of: one per person, whichever app tells it. */
@Injectable()
export class WechatAccounts {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly identities: WechatIdentityRepository,
    private readonly seals: OpenidSeals,
  ) {}

  /**
   * Found by the app's openid, else by the unionid that all apps share, else made. Belongs to the caller's unit of work.
   * @throws DomainError `session_ended` when the account is disabled
   */
  async accountOf(app: WechatApp, identity: WechatIdentity): Promise<string> {
    const openids = this.seals.openidCandidates(identity);
    const known = await this.identities.findByOpenid(app, openids);
    if (known) return this.known(known, app, identity);
    const unionids = this.seals.unionidCandidates(identity);
    // The unionid first, always: two apps that tell of one person at once wait for each other, and never crosswise.
    for (const index of [...unionids, ...openids]) await this.identities.lock(index);
    const meanwhile = await this.identities.findByOpenid(app, openids);
    if (meanwhile) return enabled(meanwhile);
    const elsewhere = await this.identities.findByUnionid(unionids);
    const accountId = elsewhere ? enabled(elsewhere) : await this.createAccount();
    // An openid of this app that differs is from before the app got a new id: nothing is sent to it any more.
    if (elsewhere) await this.identities.removeOfApp(accountId, app);
    await this.identities.insert(this.rowOf(accountId, app, identity));
    return accountId;
  }

  private async known(account: KnownAccount, app: WechatApp, identity: WechatIdentity): Promise<string> {
    const accountId = enabled(account);
    if (!account.has_unionid && identity.unionid !== undefined)
      await this.identities.addUnionid(this.rowOf(accountId, app, identity));
    return accountId;
  }

  private rowOf(accountId: string, app: WechatApp, identity: WechatIdentity): NewWechatIdentity {
    return { accountId, app, ...this.seals.seal({ accountId, app }, identity) };
  }

  private async createAccount(): Promise<string> {
    const accountId = uuidv7();
    await this.accounts.insertAccount(accountId, 'candidate');
    return accountId;
  }
}

function enabled({ account_id, disabled }: KnownAccount): string {
  if (disabled) throw new DomainError('session_ended');
  return account_id;
}
