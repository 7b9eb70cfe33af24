import { Injectable } from '@nestjs/common';
import { clientPageOf, type DeliveryEvent, deliveryStateAfter, secondsUntilRetry } from '@htp/domain';
import { subscribeMessageData } from '@htp/wording';
import { UnitOfWork } from '../../platform/database/index.ts';
import { Wechat, WechatRefused, WechatUnavailable } from '../../platform/edge/index.ts';
import { WechatRecipients } from '../accounts/index.ts';
import { DeliveryRepository, type DueDelivery } from './delivery.repository.ts';
import { MessageAgreementRepository } from './message-agreement.repository.ts';
import { WechatTopics } from './wechat-topics.ts';

const BATCH = 20;
/** WeChat: the person has not agreed, or has used up the agreement. */
const NOT_AGREED = 43101;

const BOOKKEEPING = { unrecorded: 'the state of a delivery' } as const;

interface Outcome {
  readonly event: DeliveryEvent;
  readonly errcode?: number;
}

/** Sends messages over WeChat. Whoever dies between sending and keeping the outcome sends twice: better than not at all. */
@Injectable()
export class MessageSender {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly agreements: MessageAgreementRepository,
    private readonly recipients: WechatRecipients,
    private readonly topics: WechatTopics,
    private readonly wechat: Wechat,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Tries everything that is due. @returns how many deliveries were tried */
  async advance(): Promise<number> {
    let total = 0;
    for (;;) {
      const due = await this.unitOfWork.run(() => this.deliveries.take(BATCH), BOOKKEEPING);
      for (const delivery of due) await this.settle(delivery, await this.attempt(delivery));
      total += due.length;
      if (due.length < BATCH) return total;
    }
  }

  private async attempt(delivery: DueDelivery): Promise<Outcome> {
    if (delivery.remaining === 0) return { event: 'not_agreed' };
    const templateId = this.topics.findTemplate(delivery.topic);
    const openid = await this.recipients.findOpenid(delivery.accountId);
    if (templateId === undefined || openid === undefined) return { event: 'not_taken' };
    const page = clientPageOf({ kind: delivery.subjectKind, id: delivery.subjectId });
    const data = subscribeMessageData(delivery, delivery.occurredAt.toISOString());
    try {
      await this.wechat.sendSubscribeMessage({ openid, templateId, page, data });
      return { event: 'taken' };
    } catch (error) {
      if (error instanceof WechatUnavailable) return { event: 'put_off' };
      if (!(error instanceof WechatRefused)) throw error;
      const { errcode } = error;
      return { event: errcode === NOT_AGREED ? 'not_agreed' : 'not_taken', errcode };
    }
  }

  private settle(
    delivery: DueDelivery,
    { event, errcode = null }: Outcome | { event: DeliveryEvent; errcode?: null },
  ) {
    const { messageId, accountId, topic, attempts } = delivery;
    const wait = event === 'put_off' ? secondsUntilRetry(attempts) : undefined;
    const next = deliveryStateAfter(
      'waiting',
      event === 'put_off' && wait === undefined ? 'given_up' : event,
    );
    if (next === undefined) throw new Error(`nothing leads from waiting by ${event}`);
    return this.unitOfWork.run(async () => {
      if (wait !== undefined) return this.deliveries.putOff(messageId, wait);
      if (event === 'taken') await this.agreements.spend(accountId, topic);
      if (event === 'not_agreed') await this.agreements.exhaust(accountId, topic);
      return this.deliveries.settle(messageId, next, errcode);
    }, BOOKKEEPING);
  }
}
