import type { MessageFacts, MessageKind } from '@htp/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What somebody is told in the app. It follows from one entry of the record, for one account, once. */
@Entity('message')
@Unique('message_activity_key', ['activityId', 'accountId'])
@Index('message_inbox_index', ['accountId', 'id'])
@Index('message_unread_index', ['accountId'], { where: 'read_at IS NULL' })
export class Message {
  /** A UUID of version 7: later messages have greater ids. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey('Account', { name: 'message_account_fk' })
  accountId: string;

  @Column('bigint')
  activityId: string;

  @Column('text')
  kind: MessageKind;

  /** Codes and days; never a name, a number or a reviewer's own words. */
  @Column('jsonb')
  facts: MessageFacts;

  /** What a tap opens. */
  @Column('text')
  subjectKind: string;

  @Column('uuid')
  subjectId: string;

  @Column('timestamptz')
  occurredAt: Date;

  @Column('timestamptz', { nullable: true })
  readAt: Date | null;
}
