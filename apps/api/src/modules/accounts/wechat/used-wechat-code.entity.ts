import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DigestOf } from '../../../platform/crypto/keyed-columns.ts';

/** Codes of `wx.login` that were tried here, as digests: the second request with one is refused without asking WeChat. */
@Entity('used_wechat_code')
export class UsedWechatCode {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'used_wechat_code_pk' })
  @DigestOf('attempt-fingerprint', `used_at > now() - interval '1 day'`)
  digest: Buffer;

  @Index('used_wechat_code_used_at_index')
  @Column('timestamptz', { default: () => 'now()' })
  usedAt: Date;
}
