import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That somebody agrees, apart from everything else, to having his documents photographed; what came before is in the record. */
@Entity('picture_consent')
export class PictureConsent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'picture_consent_pk' })
  @ForeignKey('Account', { name: 'picture_consent_account_fk', onDelete: 'CASCADE' })
  accountId: string;

  @Column('text')
  version: string;

  @Column('timestamptz')
  givenAt: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}
