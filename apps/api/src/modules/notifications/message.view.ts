import {
  DELIVERY_STATES,
  type DeliveryState,
  MESSAGE_KINDS,
  MESSAGE_TOPICS,
  type MessageKind,
  type MessageTopic,
} from '@htp/domain';
import { messageText } from '@htp/wording';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../platform/http/index.ts';
import type { DeliveryRow } from './delivery.repository.ts';
import { type InboxRow, UNREAD_CAP } from './inbox.repository.ts';

/** What a message is about: what a tap opens. */
export class MessageSubjectView {
  @TextField({ max: 40 })
  kind: string;

  @IdField()
  id: string;
}

export class MessageView {
  @IdField()
  id: string;

  @ChoiceField(MESSAGE_KINDS)
  kind: MessageKind;

  @TextField({ max: 50 })
  title: string;

  @TextField({ max: 300 })
  body: string;

  @ObjectField(() => MessageSubjectView)
  subject: MessageSubjectView;

  @InstantField()
  at: string;

  @InstantField({ nullable: true })
  readAt: string | null;

  @ChoiceField(DELIVERY_STATES, { nullable: true, description: 'Over WeChat; null: in the app only' })
  delivery: DeliveryState | null;

  static of({
    id,
    kind,
    facts,
    subjectKind,
    subjectId,
    occurredAt,
    readAt,
    delivery,
  }: InboxRow): MessageView {
    const subject = { kind: subjectKind, id: subjectId };
    const at = occurredAt.toISOString();
    return {
      id,
      kind,
      ...messageText(kind, facts),
      subject,
      at,
      readAt: readAt?.toISOString() ?? null,
      delivery,
    };
  }
}

/** Newest first. */
export class InboxView {
  @ObjectListField(() => MessageView, { max: 100 })
  items: readonly MessageView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;

  @IntegerField({ min: 0, max: UNREAD_CAP })
  unread: number;

  @BooleanField({ description: 'There are more than `unread`' })
  unreadIsCapped: boolean;
}

/** A topic that the client can ask agreement for. */
export class TopicView {
  @ChoiceField(MESSAGE_TOPICS)
  topic: MessageTopic;

  @TextField({ max: 100, description: 'For `wx.requestSubscribeMessage`' })
  templateId: string;

  @IntegerField({ min: 0, max: 1_000, description: 'Agreements given and not used up' })
  remaining: number;
}

export class TopicListView {
  @ObjectListField(() => TopicView, { max: MESSAGE_TOPICS.length })
  items: readonly TopicView[];
}

/** A message on its way over WeChat, as whoever runs the season sees it: nothing of its reader. */
export class DeliveryView {
  @IdField()
  messageId: string;

  @ChoiceField(MESSAGE_KINDS)
  kind: MessageKind;

  @ChoiceField(MESSAGE_TOPICS)
  topic: MessageTopic;

  @ChoiceField(DELIVERY_STATES)
  state: DeliveryState;

  @IntegerField({ min: 0, max: 1_000 })
  attempts: number;

  @IntegerField({ min: -1_000_000_000, max: 1_000_000_000, nullable: true, description: 'Of WeChat' })
  errcode: number | null;

  @InstantField()
  at: string;

  static of({ messageId, kind, topic, state, attempts, errcode, occurredAt }: DeliveryRow): DeliveryView {
    return { messageId, kind, topic, state, attempts, errcode, at: occurredAt.toISOString() };
  }
}

export class DeliveryPageView {
  @ObjectListField(() => DeliveryView, { max: 100 })
  items: readonly DeliveryView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}

export class ResentView {
  @IntegerField({ min: 0, max: 100, description: 'How many of them wait to be sent again' })
  resent: number;
}
