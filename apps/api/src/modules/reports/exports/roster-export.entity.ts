import type { ExportStatus } from '@htp/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { constraintMeans } from '../../../platform/http/database-problem.ts';
import type { RosterFilter } from './roster-filter.ts';
import { WrappedKey } from '../../../platform/crypto/keyed-columns.ts';

constraintMeans('roster_export_one_at_a_time_key', 'export_running');

/**
 * A roster (汇总表) that somebody asked for. The file lies encrypted in the file store under a random key, wrapped here; without the key,
 * which goes when the export expires, nobody can read it.
 */
@Entity('roster_export')
@Index('roster_export_one_at_a_time_key', ['requestedBy'], {
  unique: true,
  where: `status IN ('requested', 'running')`,
})
@Index('roster_export_requester_index', ['requestedBy', 'id'])
@Index('roster_export_waiting_index', ['requestedAt'], { where: `status IN ('requested', 'running')` })
@Index('roster_export_unpurged_index', ['expiresAt'], { where: `purged_at IS NULL` })
@Check(
  'roster_export_ready_check',
  `status <> 'ready' OR (wrapped_key IS NOT NULL AND expires_at IS NOT NULL)`,
)
export class RosterExport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'roster_export_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey('Account', { name: 'roster_export_requested_by_fk' })
  requestedBy: string;

  @Column('timestamptz')
  requestedAt: Date;

  @Column('jsonb')
  filter: RosterFilter;

  /** Keys of the scopes that it shows, as they were held at the request; asked again at each download. */
  @Column('text', { array: true })
  scopes: string[];

  /** Why numbers are shown in full; null when they are masked. */
  @Column('text', { nullable: true })
  unmaskReason: string | null;

  @Column('text')
  status: ExportStatus;

  @Column('integer', { default: 0 })
  rowsDone: number;

  @Column('integer')
  rowsEstimated: number;

  /** How often a process has begun with it. */
  @Column('smallint', { default: 0 })
  attempts: number;

  /** Old while running: the process that made it is gone. */
  @Column('timestamptz', { nullable: true })
  progressAt: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  /** Length of the file, unencrypted. */
  @Column('integer', { nullable: true })
  bytes: number | null;

  @Column('bytea', { nullable: true })
  @WrappedKey()
  wrappedKey: Buffer | null;

  /** When the file was removed from the store. */
  @Column('timestamptz', { nullable: true })
  purgedAt: Date | null;
}
