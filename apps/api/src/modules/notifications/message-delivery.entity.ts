import type { DeliveryState, MessageTopic } from '@htp/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The way of a message over WeChat: its state is the one of `DELIVERY_TRANSITIONS`. */
@Entity('message_delivery')
@Index('message_delivery_due_index', ['dueAt'], { where: `state = 'waiting'` })
@Index('message_delivery_state_index', ['state', 'messageId'])
export class MessageDelivery {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_delivery_pk' })
  @ForeignKey('Message', { name: 'message_delivery_message_fk' })
  messageId: string;

  @Column('text')
  topic: MessageTopic;

  @Column('text', { default: 'waiting' })
  state: DeliveryState;

  @Column('smallint', { default: 0 })
  attempts: number;

  /** When it is to be tried; while a process tries it, when that one is taken for dead. */
  @Column('timestamptz')
  dueAt: Date;

  /** WeChat's `errcode` of the last refusal. */
  @Column('integer', { nullable: true })
  errcode: number | null;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;
}
