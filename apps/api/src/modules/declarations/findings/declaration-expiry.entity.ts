import type { ExpiryKind } from '@htp/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** When a paper of a declaration ends: its candidate is told before, once, and it is looked at again after. */
@Entity('declaration_expiry')
@Index('declaration_expiry_end_index', ['endsOn'])
export class DeclarationExpiry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'declaration_expiry_pk' })
  @ForeignKey('Declaration', { name: 'declaration_expiry_declaration_fk' })
  declarationId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'declaration_expiry_pk' })
  kind: ExpiryKind;

  /** Its last day. */
  @Column('date')
  endsOn: string;

  /** The end of which the candidate was told; another one, after a renewal, is told anew. */
  @Column('date', { nullable: true })
  toldOf: string | null;
}
