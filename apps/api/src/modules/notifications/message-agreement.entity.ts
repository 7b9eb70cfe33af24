import type { MessageTopic } from '@htp/domain';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How many messages of a topic a candidate has agreed to: WeChat takes one for each agreement (一次性订阅消息). */
@Entity('message_agreement')
@Check('message_agreement_remaining_check', 'remaining >= 0')
export class MessageAgreement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_agreement_pk' })
  @ForeignKey('Account', { name: 'message_agreement_account_fk' })
  accountId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'message_agreement_pk' })
  topic: MessageTopic;

  @Column('smallint')
  remaining: number;
}
