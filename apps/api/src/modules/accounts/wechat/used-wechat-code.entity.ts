import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Codes of `wx.login` that were tried here, as digests: the second request with one is refused without asking WeChat. */
@Entity('used_wechat_code')
export class UsedWechatCode {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'used_wechat_code_pk' })
  digest: Buffer;

  @Index('used_wechat_code_used_at_index')
  @Column('timestamptz', { default: () => 'now()' })
  usedAt: Date;
}
