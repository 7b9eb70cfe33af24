import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CredentialKind, CredentialSource, FormValues } from '@htp/domain';
import { certificateNumberOf } from './credential-record.ts';
import { Indexed, type IndexedRow, indexedText, Sealed } from '../../platform/crypto/keyed-columns.ts';

const indexedNumber = ({ kind, fields, secrets }: IndexedRow) => {
  const all = { ...(fields as FormValues), ...JSON.parse(String(secrets)) };
  return indexedText(String(kind), certificateNumberOf(kind as CredentialKind, all));
};

/**
 * One 证书 of a person, with whatever is known of it so far. Whether it is complete is not kept: it follows from the fields
 * (`completeness` of libs/domain), and so does what the person disputes, from the fields and what was supplied.
 */
@Entity('credential')
@Index('credential_owner_index', ['ownerId', 'kind', 'createdAt'])
@Index('credential_external_key', ['ownerId', 'externalId'], {
  unique: true,
  where: 'external_id IS NOT NULL',
})
@Index('credential_number_index', ['numberIndex'], { where: 'number_index IS NOT NULL' })
@Check('credential_source_check', `(source = 'commission') = (external_id IS NOT NULL)`)
export class Credential {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'credential_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey('Account', { name: 'credential_owner_fk' })
  ownerId: string;

  @Column('text')
  kind: CredentialKind;

  @Column('text')
  source: CredentialSource;

  /** The commission's id of the record, the same whenever it is fetched. */
  @Column('text', { nullable: true })
  externalId: string | null;

  @Column('integer', { default: 1 })
  version: number;

  /** All fields that are no secret, by the names of `CREDENTIAL_FIELDS`; files by their ids. */
  @Column('jsonb')
  fields: FormValues;

  /** The numbers, as JSON, encrypted. */
  @Column('bytea')
  @Sealed()
  secrets: Buffer;

  /** What the commission said last, as JSON, encrypted; it stays when the candidate changes a field. */
  @Column('bytea')
  @Sealed()
  supplied: Buffer;

  /** What the unit has corrected and the person confirmed, as JSON, encrypted; null: nothing. */
  @Column('bytea', { nullable: true })
  @Sealed()
  corrections: Buffer | null;

  /** Since when the commission's answers have been without it; null: the last one had it, or it was never theirs. */
  @Column('timestamptz', { nullable: true })
  absentSince: Date | null;

  /** Blind index of kind and certificate number: not unique, as a clash is for reviewers to judge. */
  @Column('bytea', { nullable: true })
  @Indexed(['kind', 'fields', 'secrets'], indexedNumber)
  numberIndex: Buffer | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}
