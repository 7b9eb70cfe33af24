import type { ReviewStage } from '@htp/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Sealed, Unkeyed } from '../../../platform/crypto/keyed-columns.ts';

/** What one reviewer is about to decide at a stage: his private draft, gone when the stage has decided. */
@Entity('review_note')
export class ReviewNote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_note_pk' })
  @ForeignKey('Declaration', { name: 'review_note_declaration_fk' })
  declarationId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'review_note_pk' })
  stage: ReviewStage;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_note_pk' })
  accountId: string;

  @Column('integer', { default: 1 })
  version: number;

  /** What he has typed, sealed: remarks may hold personal data. */
  @Column('bytea')
  @Sealed(`declaration_id || ' ' || stage || ' ' || account_id`)
  content: Buffer;

  /** The frozen copy that he had before him. */
  @Column('bytea')
  @Unkeyed('the hash of a submission')
  contentHash: Buffer;

  @Column('timestamptz', { default: () => 'now()' })
  savedAt: Date;
}
