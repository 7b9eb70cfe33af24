import { Injectable } from '@nestjs/common';
import { MESSAGE_TOPICS, type MessageKind, type MessageTopic, TOPIC_OF_KIND } from '@htp/domain';
import { Environment } from '../../platform/config/index.ts';

/** The topics that this installation has a WeChat template for. */
@Injectable()
export class WechatTopics {
  private readonly templates: ReadonlyMap<MessageTopic, string>;

  constructor(environment: Environment) {
    const settings: Record<MessageTopic, string | undefined> = {
      review_result: environment.WECHAT_TEMPLATE_REVIEW_RESULT,
      deadline: environment.WECHAT_TEMPLATE_DEADLINE,
      identity_result: environment.WECHAT_TEMPLATE_IDENTITY_RESULT,
    };
    this.templates = new Map(
      MESSAGE_TOPICS.flatMap((topic) => {
        const template = settings[topic];
        return template === undefined ? [] : [[topic, template] as const];
      }),
    );
  }

  /** In the order in which a client asks for agreement. */
  offered(): { topic: MessageTopic; templateId: string }[] {
    return [...this.templates].map(([topic, templateId]) => ({ topic, templateId }));
  }

  findTemplate(topic: MessageTopic): string | undefined {
    return this.templates.get(topic);
  }

  /** The topic over which messages of this kind go out; undefined when they stand in the inbox only. */
  findTopic(kind: MessageKind): MessageTopic | undefined {
    const topic = TOPIC_OF_KIND[kind];
    return topic !== undefined && this.templates.has(topic) ? topic : undefined;
  }
}
