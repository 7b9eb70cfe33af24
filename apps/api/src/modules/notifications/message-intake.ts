import { Injectable } from '@nestjs/common';
import { messagesOf, TOLD_ACTIVITIES } from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { Outbox, type OutboxEntry } from '../../platform/activity/index.ts';
import { DeliveryRepository } from './delivery.repository.ts';
import { InboxRepository } from './inbox.repository.ts';
import { WechatTopics } from './wechat-topics.ts';

/** Makes messages of what the record says has happened. */
@Injectable()
export class MessageIntake {
  constructor(
    private readonly outbox: Outbox,
    private readonly inbox: InboxRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly topics: WechatTopics,
  ) {}

  /** Takes up what is new. @returns how many entries of the record were looked at */
  advance(): Promise<number> {
    return this.outbox.follow('messages', TOLD_ACTIVITIES, async (entries) => {
      for (const entry of entries) await this.takeUp(entry);
    });
  }

  private async takeUp(entry: OutboxEntry): Promise<void> {
    const { id: activityId, subjectKind, subjectId, occurredAt } = entry;
    for (const message of messagesOf(entry)) {
      const id = uuidv7();
      await this.inbox.insert({ id, activityId, subjectKind, subjectId, occurredAt, ...message });
      const topic = this.topics.findTopic(message.kind);
      if (topic !== undefined) await this.deliveries.insert(id, topic);
    }
  }
}
