import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { WechatApp } from '../../../platform/edge/index.ts';

/** As whom one of WeChat's apps knows a candidate: found by blind index, readable only to whoever holds the field key. */
@Entity('wechat_identity')
@Unique('wechat_identity_openid_key', ['app', 'openidIndex'])
@Check('wechat_identity_app_check', `app IN ('mini_program', 'web')`)
export class WechatIdentityRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'wechat_identity_pk' })
  @ForeignKey('Account', { name: 'wechat_identity_account_fk', onDelete: 'CASCADE' })
  accountId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'wechat_identity_pk', default: 'mini_program' })
  app: WechatApp;

  @Column('bytea')
  openidIndex: Buffer;

  /** Sealed; messages are sent to the one of the mini program. */
  @Column('bytea')
  openid: Buffer;

  /** Finds the person whom another app knows by another openid. */
  @Index('wechat_identity_unionid_index')
  @Column('bytea', { nullable: true })
  unionidIndex: Buffer | null;

  @Column('bytea', { nullable: true })
  unionid: Buffer | null;
}
