import { Injectable } from '@nestjs/common';
import { BlindIndex, FieldCipher } from '../../../platform/crypto/index.ts';
import type { WechatApp, WechatIdentity } from '../../../platform/edge/index.ts';

/** The row of an account for an app. */
export interface WechatIdentityKey {
  readonly accountId: string;
  readonly app: WechatApp;
}

/** Keeps openid and unionid: an index to find them by, and the value itself sealed. */
@Injectable()
export class OpenidSeals {
  constructor(
    private readonly indexes: BlindIndex,
    private readonly cipher: FieldCipher,
  ) {}

  openidCandidates({ openid }: WechatIdentity): Buffer[] {
    return this.indexes.candidates('wechat openid', openid);
  }

  /** None when WeChat has told no unionid. */
  unionidCandidates({ unionid }: WechatIdentity): Buffer[] {
    return unionid === undefined ? [] : this.indexes.candidates('wechat unionid', unionid);
  }

  seal(row: WechatIdentityKey, { openid, unionid }: WechatIdentity) {
    return {
      openidIndex: this.indexes.of('wechat openid', openid),
      openid: this.cipher.seal(openid, placeOf('openid', row)),
      unionidIndex: unionid === undefined ? null : this.indexes.of('wechat unionid', unionid),
      unionid: unionid === undefined ? null : this.cipher.seal(unionid, placeOf('unionid', row)),
    };
  }

  openOpenid(row: WechatIdentityKey, sealed: Buffer): string {
    return this.cipher.openText(sealed, placeOf('openid', row));
  }
}

/** Rows of the mini program are older than those of the web page, and sealed under the account's id alone. */
const placeOf = (column: 'openid' | 'unionid', { accountId, app }: WechatIdentityKey) => ({
  table: 'wechat_identity',
  column,
  rowId: app === 'mini_program' ? accountId : `${accountId} ${app}`,
});
