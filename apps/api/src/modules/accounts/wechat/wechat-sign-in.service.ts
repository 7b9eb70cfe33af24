import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { KeyedDigest } from '../../../platform/crypto/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import {
  Wechat,
  type WechatApp,
  WechatCodeInvalid,
  type WechatIdentity,
  WechatRefused,
  WechatSnapshotOnly,
  WechatUnavailable,
} from '../../../platform/edge/index.ts';
import { Consents } from '../consents/consents.ts';
import { SessionService } from '../sessions/session.service.ts';
import type { SessionView } from '../sessions/session.view.ts';
import { WechatAccounts } from './wechat-accounts.ts';
import { WechatIdentityRepository } from './wechat-identity.repository.ts';

/** Signs candidates in with a code of WeChat's; the first time makes their account. */
@Injectable()
export class WechatSignInService {
  constructor(
    private readonly wechat: Wechat,
    private readonly identities: WechatIdentityRepository,
    private readonly accounts: WechatAccounts,
    private readonly sessions: SessionService,
    private readonly unitOfWork: UnitOfWork,
    private readonly digests: KeyedDigest,
    private readonly consents: Consents,
  ) {}

  /**
   * A code counts as used from the moment it is shown here, whatever comes of it: the client gets a new one without
   * asking the person, and two requests with one code can never make two sessions.
   * @param app whose code it is
   * @param agreedVersion of the agreement, when it was agreed to just now
   * @throws DomainError `wechat_code_used`, `wechat_code_invalid`, `wechat_preview_only`, `wechat_unavailable`, `session_ended`,
   * `consent_required` (no account was made then)
   */
  async signIn(app: WechatApp, code: string, agreedVersion: string | undefined): Promise<SessionView> {
    const digest = this.digests.of('attempt-fingerprint', 'wechat code', code);
    const first = await this.unitOfWork.run(() => this.identities.claimCode(digest), {
      unrecorded: 'a seen code is bookkeeping; the session that follows is recorded',
    });
    if (!first) throw new DomainError('wechat_code_used');
    const identity = await this.exchange(app, code);
    return this.unitOfWork.run(async () => {
      const accountId = await this.accounts.accountOf(app, identity);
      await this.consents.settle(accountId, agreedVersion);
      return this.sessions.start({ accountId, way: 'wechat' });
    });
  }

  private async exchange(app: WechatApp, code: string): Promise<WechatIdentity> {
    try {
      return await (app === 'web' ? this.wechat.exchangeWebCode(code) : this.wechat.exchangeCode(code));
    } catch (error) {
      if (error instanceof WechatCodeInvalid)
        throw new DomainError(error.used ? 'wechat_code_used' : 'wechat_code_invalid');
      if (error instanceof WechatSnapshotOnly) throw new DomainError('wechat_preview_only');
      // A refusal here is of our own app id or secret: nothing that the candidate could do better.
      if (error instanceof WechatUnavailable || error instanceof WechatRefused)
        throw new DomainError('wechat_unavailable');
      throw error;
    }
  }
}
