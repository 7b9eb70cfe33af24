import { Injectable } from '@nestjs/common';
import { DomainError, type FieldError, pointerTo } from '@htp/domain';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { DeliveryRepository } from './delivery.repository.ts';
import { MessageAgreementRepository } from './message-agreement.repository.ts';
import type { AgreeInput } from './message.input.ts';
import type { TopicListView } from './message.view.ts';
import { WechatTopics } from './wechat-topics.ts';

/** What candidates agree to receive over WeChat. */
@Injectable()
export class MessageAgreements {
  constructor(
    private readonly topics: WechatTopics,
    private readonly repository: MessageAgreementRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  async list(accountId: string): Promise<TopicListView> {
    const remaining = await this.repository.remainingOf(accountId);
    const items = this.topics
      .offered()
      .map(({ topic, templateId }) => ({ topic, templateId, remaining: remaining.get(topic) ?? 0 }));
    return { items };
  }

  /**
   * Keeps one more agreement for each accepted topic, and sends what had been refused for want of one. A topic that was not
   * accepted keeps the agreements it has: WeChat takes nothing back.
   * @throws DomainError `topic_not_offered`
   */
  answer(accountId: string, { answers }: AgreeInput): Promise<TopicListView> {
    const unknown = answers.flatMap(({ topic }, index): FieldError[] =>
      this.topics.findTemplate(topic) === undefined
        ? [{ pointer: pointerTo('answers', String(index), 'topic'), code: 'not_allowed' }]
        : [],
    );
    if (unknown.length > 0) throw new DomainError('topic_not_offered', undefined, unknown);
    const accepted = [...new Set(answers.filter((answer) => answer.accepted).map(({ topic }) => topic))];
    return this.unitOfWork.run(async () => {
      for (const topic of accepted) {
        await this.repository.add(accountId, topic);
        await this.deliveries.resendNewestRefused(accountId, topic);
      }
      await this.activity.record({
        type: 'message.agreed',
        subject: { kind: 'account', id: accountId },
        ownerId: accountId,
        detail: { accepted },
      });
      return this.list(accountId);
    });
  }
}
