import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** As whom WeChat knows a candidate: found by blind index, readable only to whoever holds the field key. */
@Entity('wechat_identity')
@Unique('wechat_identity_openid_key', ['openidIndex'])
export class WechatIdentityRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'wechat_identity_pk' })
  @ForeignKey('Account', { name: 'wechat_identity_account_fk', onDelete: 'CASCADE' })
  accountId: string;

  @Column('bytea')
  openidIndex: Buffer;

  /** Sealed; messages are sent to it. */
  @Column('bytea')
  openid: Buffer;

  /** Finds the person again should the mini program ever get a new app id, and with it new openids. */
  @Index('wechat_identity_unionid_index')
  @Column('bytea', { nullable: true })
  unionidIndex: Buffer | null;

  @Column('bytea', { nullable: true })
  unionid: Buffer | null;
}
