import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { Chained } from '../crypto/keyed-columns.ts';

/** The chain over the record: each link binds one activity to all before it. Written by the one sequencer only. */
@Entity('activity_chain')
@Unique('activity_chain_activity_id_key', ['activityId'])
export class ActivityChainLink {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'activity_chain_pk' })
  sequence: string;

  @Column('bigint')
  activityId: string;

  /** Keyed digest over the sequence, the link before and the activity; begins with its key's version. */
  @Column('bytea')
  @Chained()
  hash: Buffer;
}
