import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { KeyedDigest } from '../../../platform/crypto/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import {
  Wechat,
  WechatCodeInvalid,
  type WechatIdentity,
  WechatRefused,
  WechatUnavailable,
} from '../../../platform/edge/index.ts';
import { AccountRepository } from '../account.repository.ts';
import { OpenidSeals } from '../openid-seals.ts';
import { SessionService } from '../sessions/session.service.ts';
import type { SessionView } from '../sessions/session.view.ts';

/** Signs candidates in with the code of `wx.login`; the first time makes their account. */
@Injectable()
export class WechatSignInService {
  constructor(
    private readonly wechat: Wechat,
    private readonly repository: AccountRepository,
    private readonly sessions: SessionService,
    private readonly unitOfWork: UnitOfWork,
    private readonly digests: KeyedDigest,
    private readonly seals: OpenidSeals,
  ) {}

  /**
   * A code counts as used from the moment it is shown here, whatever comes of it: the client gets a new one without
   * asking the person, and two requests with one code can never make two sessions.
   */
  async signIn(code: string): Promise<SessionView> {
    const digest = this.digests.of('attempt-fingerprint', 'wechat code', code);
    const first = await this.unitOfWork.run(() => this.repository.claimCode(digest), {
      unrecorded: 'a seen code is bookkeeping; the session that follows is recorded',
    });
    if (!first) throw new DomainError('wechat_code_used');
    const identity = await this.exchange(code);
    return this.unitOfWork.run(async () =>
      this.sessions.start({ accountId: await this.accountOf(identity), way: 'wechat' }),
    );
  }

  private async exchange(code: string): Promise<WechatIdentity> {
    try {
      return await this.wechat.exchangeCode(code);
    } catch (error) {
      if (error instanceof WechatCodeInvalid)
        throw new DomainError(error.used ? 'wechat_code_used' : 'wechat_code_invalid');
      // A refusal here is of our own app id or secret: nothing that the candidate could do better.
      if (error instanceof WechatUnavailable || error instanceof WechatRefused)
        throw new DomainError('wechat_unavailable');
      throw error;
    }
  }

  private async accountOf(identity: WechatIdentity): Promise<string> {
    const candidates = this.seals.candidates(identity.openid);
    const known = await this.repository.findByOpenid(candidates);
    if (known) return enabled(known);
    await this.repository.lockOpenid(candidates[0]!);
    const meanwhile = await this.repository.findByOpenid(candidates);
    return meanwhile ? enabled(meanwhile) : this.createAccount(identity);
  }

  private async createAccount(identity: WechatIdentity): Promise<string> {
    const accountId = uuidv7();
    await this.repository.insertAccount(accountId, 'candidate');
    await this.repository.insertWechatIdentity({ accountId, ...this.seals.seal(accountId, identity) });
    return accountId;
  }
}

function enabled({ account_id, disabled }: { account_id: string; disabled: boolean }): string {
  if (disabled) throw new DomainError('session_ended');
  return account_id;
}
