import type { Stage } from './stage.ts';
import { once, type Visitor } from './visitor.ts';

/** 消息, and what the candidate agrees to receive over WeChat. */
export class Inbox {
  private readonly stage: Stage;
  private readonly visitor: Visitor;

  constructor(stage: Stage, visitor: Visitor) {
    this.stage = stage;
    this.visitor = visitor;
  }

  private get api() {
    return this.visitor.api;
  }

  /** One agreement lets WeChat take one message. */
  async agree(): Promise<void> {
    await this.stage.succeeds(
      '订阅消息: agree to be told the result over WeChat',
      () =>
        this.api.POST('/api/messages/agreements', {
          params: { header: once() },
          body: { answers: [{ topic: 'review_result', accepted: true }] },
        }),
      ({ items }) => items.map(({ topic, remaining }) => `${topic} ${remaining}`).join(', '),
    );
  }

  /** The record is followed by itself: the message that all stages have passed comes within seconds. */
  async shows(kind: string): Promise<void> {
    await this.stage.becomes(
      '消息: what has happened, newest first',
      () => this.api.GET('/api/messages', {}),
      ({ items }) => items.some((message) => message.kind === kind && message.delivery !== 'waiting'),
      ({ items, unread }) =>
        `${unread} unread: ${items.map(({ title, delivery }) => (delivery ? `${title} (WeChat: ${delivery})` : title)).join(', ')}`,
    );
  }
}
