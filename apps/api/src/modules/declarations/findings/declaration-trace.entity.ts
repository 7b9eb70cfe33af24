import type { TraceKind } from '@htp/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a declaration holds a number or a file, without holding it here: blind, so that nothing but the same one is found by it. */
@Entity('declaration_trace')
@Index('declaration_trace_declaration_index', ['declarationId'])
export class DeclarationTrace {
  /** Blind index of the value within its class. */
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'declaration_trace_pk' })
  trace: Buffer;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'declaration_trace_pk' })
  @ForeignKey('Declaration', { name: 'declaration_trace_declaration_fk' })
  declarationId: string;

  @Column('text')
  kind: TraceKind;

  /** Blind index of the person's document: two accounts of one person are one. */
  @Column('bytea')
  documentIndex: Buffer;
}
