import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { WechatApp } from '../../../platform/edge/index.ts';
import { Indexed, indexedText, Sealed } from '../../../platform/crypto/keyed-columns.ts';

/** As `openid-seals.ts` places them. */
const ROW_ID = `CASE app WHEN 'mini_program' THEN account_id::text ELSE account_id || ' ' || app END`;

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
  @Indexed(['openid'], ({ openid }) => indexedText('wechat openid', openid))
  openidIndex: Buffer;

  /** Sealed; messages are sent to the one of the mini program. */
  @Column('bytea')
  @Sealed(ROW_ID)
  openid: Buffer;

  /** Finds the person whom another app knows by another openid. */
  @Index('wechat_identity_unionid_index')
  @Column('bytea', { nullable: true })
  @Indexed(['unionid'], ({ unionid }) => indexedText('wechat unionid', unionid))
  unionidIndex: Buffer | null;

  @Column('bytea', { nullable: true })
  @Sealed(ROW_ID)
  unionid: Buffer | null;
}
