import { Injectable } from '@nestjs/common';
import { BlindIndex, FieldCipher } from '../../platform/crypto/index.ts';
import type { WechatIdentity } from '../../platform/edge/index.ts';

/** Keeps openid and unionid: an index to find them by, and the value itself sealed. */
@Injectable()
export class OpenidSeals {
  constructor(
    private readonly indexes: BlindIndex,
    private readonly cipher: FieldCipher,
  ) {}

  candidates(openid: string): Buffer[] {
    return this.indexes.candidates('wechat openid', openid);
  }

  seal(rowId: string, { openid, unionid }: WechatIdentity) {
    return {
      openidIndex: this.indexes.of('wechat openid', openid),
      openid: this.cipher.seal(openid, placeOf('openid', rowId)),
      unionidIndex: unionid === undefined ? null : this.indexes.of('wechat unionid', unionid),
      unionid: unionid === undefined ? null : this.cipher.seal(unionid, placeOf('unionid', rowId)),
    };
  }

  openOpenid(rowId: string, sealed: Buffer): string {
    return this.cipher.openText(sealed, placeOf('openid', rowId));
  }
}

const placeOf = (column: 'openid' | 'unionid', rowId: string) => ({
  table: 'wechat_identity',
  column,
  rowId,
});
