import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KeyPurpose } from '../crypto/index.ts';

/** The versions that a process has of one purpose. */
export interface ReadVersions {
  readonly current: number;
  readonly readable: readonly number[];
}

/** A process that runs now, and which keys it has read: nobody may write with a key that one of them lacks. */
@Entity('key_reader')
export class KeyReaderRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'key_reader_pk' })
  id: string;

  /** Machine, process and program, for whoever has to look after it. */
  @Column('text')
  program: string;

  @Column('jsonb')
  versions: Record<KeyPurpose, ReadVersions>;

  @Column('timestamptz')
  seenAt: Date;
}
