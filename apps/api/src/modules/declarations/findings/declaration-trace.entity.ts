import type { TraceKind } from '@htp/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CopiedIndex, RenewedIndex } from '../../../platform/crypto/keyed-columns.ts';

/** Of the submission in force, or of the last one. */
const SUBMITTED_DOCUMENT = `SELECT s.document_index FROM declaration_submission s
  WHERE s.declaration_id = declaration_trace.declaration_id ORDER BY s.number DESC LIMIT 1`;

/** That a declaration holds a number or a file, without holding it here: blind, so that nothing but the same one is found by it. */
@Entity('declaration_trace')
@Index('declaration_trace_declaration_index', ['declarationId'])
export class DeclarationTrace {
  /** Blind index of the value within its class. */
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'declaration_trace_pk' })
  @RenewedIndex()
  trace: Buffer;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'declaration_trace_pk' })
  @ForeignKey('Declaration', { name: 'declaration_trace_declaration_fk' })
  declarationId: string;

  @Column('text')
  kind: TraceKind;

  /** Blind index of the person's document: two accounts of one person are one. */
  @Column('bytea')
  @CopiedIndex(SUBMITTED_DOCUMENT)
  documentIndex: Buffer;
}
