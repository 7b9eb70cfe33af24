import { DELIVERY_STATES, type DeliveryState, MESSAGE_TOPICS, type MessageTopic } from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  IdField,
  IdListField,
  ObjectListField,
  PageInput,
} from '../../platform/http/index.ts';

export class InboxInput extends PageInput {
  /** `true`: only what is unread. */
  @ChoiceField(['true', 'false'], { optional: true })
  unread?: 'true' | 'false';
}

export class MessageParams {
  @IdField()
  id: string;
}

export class ReadUpToInput {
  /** The newest message that was shown. */
  @IdField()
  messageId: string;
}

export class TopicAnswerInput {
  @ChoiceField(MESSAGE_TOPICS)
  topic: MessageTopic;

  /** What `wx.requestSubscribeMessage` said of its template: `accept` or not. */
  @BooleanField()
  accepted: boolean;
}

export class AgreeInput {
  @ObjectListField(() => TopicAnswerInput, { min: 1, max: MESSAGE_TOPICS.length })
  answers: TopicAnswerInput[];
}

export class DeliveriesInput extends PageInput {
  @ChoiceField(DELIVERY_STATES)
  state: DeliveryState;
}

export class ResendInput {
  @IdListField({ min: 1, max: 100 })
  messageIds: string[];
}
