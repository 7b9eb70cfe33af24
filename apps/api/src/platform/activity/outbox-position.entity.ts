import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a consumer of the outbox has come in the order of the record. */
@Entity('outbox_position')
export class OutboxPosition {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'outbox_position_pk' })
  consumer: string;

  @Column('bigint', { default: 0 })
  transactionId: string;

  @Column('bigint', { default: 0 })
  activityId: string;
}
