import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That somebody has agreed to a version of 用户服务协议 and 隐私政策. */
@Entity('consent')
export class Consent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consent_pk' })
  @ForeignKey('Account', { name: 'consent_account_fk', onDelete: 'CASCADE' })
  accountId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'consent_pk' })
  version: string;

  @Column('timestamptz')
  givenAt: Date;
}
