import {
  type DeliveryEvent,
  type DeliveryState,
  deliveryStateAfter,
  DELIVERY_TRANSITIONS,
  DELIVERY_STATES,
  DELIVERY_EVENTS,
} from '@htp/domain';
import { MessageIntake, MessageSender } from '../../src/modules/notifications/index.ts';
import { Simulators } from '../../src/platform/edge/index.ts';
import type { Cast } from '../cast.ts';
import { once } from '../declaration-steps.ts';
import type { SignedIn } from '../journey.ts';
import { ManualReviewSteps } from '../manual-review-steps.ts';
import type { ActionTable, Subject } from './action-table.ts';

type Action = DeliveryEvent | 'intended';

interface DeliverySubject extends Subject {
  readonly reader: SignedIn;
}

const BUSY = { status: 200, body: { errcode: -1, errmsg: 'system error' } };
const INVALID = { status: 200, body: { errcode: 47003, errmsg: 'argument invalid!' } };

/** One try, after the reader has agreed and with this answer of WeChat's. */
const attempted =
  (answer?: typeof BUSY) =>
  async ({ reader }: DeliverySubject, cast: Cast) => {
    const answers = [{ topic: 'identity_result', accepted: true }];
    await cast.http.post('/api/messages/agreements').set(once(reader)).send({ answers }).expect(200);
    if (answer) cast.app.get(Simulators).wechat!.failNext(answer);
    await cast.app.get(MessageSender).advance();
  };

/** What goes out over WeChat. */
export const DELIVERIES: ActionTable<Action, DeliveryState, DeliverySubject> = {
  record: 'a delivery over WeChat',
  life: {
    table: DELIVERY_TRANSITIONS,
    statuses: DELIVERY_STATES,
    statusOf: (state) => state,
    events: DELIVERY_EVENTS,
    eventOf: (action) => action,
  },
  actions: {
    intended: {
      happens: async (subject, cast) => {
        await new ManualReviewSteps(cast.journey).approved(subject.reader, cast.as('reviewer'));
        await cast.app.get(MessageIntake).advance();
        const [message] = await cast.app.database.asOwner<{ id: string }>(
          'SELECT id FROM message WHERE account_id = $1',
          [subject.reader.accountId],
        );
        subject.id = message!.id;
      },
    },
    taken: { happens: attempted() },
    not_agreed: {
      happens: async (_, { app }) => {
        await app.get(MessageSender).advance();
      },
    },
    not_taken: { happens: attempted(INVALID) },
    put_off: { happens: attempted(BUSY) },
    given_up: {
      happens: async (subject, cast) => {
        // What it takes several hours to come to: all tries but the last.
        const { id } = subject;
        await cast.app.database.asOwner('UPDATE message_delivery SET attempts = 7 WHERE message_id = $1', [
          id,
        ]);
        await attempted(BUSY)(subject, cast);
      },
    },
    resent: {
      route: 'POST /message-deliveries/resends',
      send: (who, { id }, { http }) =>
        http
          .post('/api/message-deliveries/resends')
          .set(once(who))
          .send({ messageIds: [id] }),
    },
  },
  states: {
    waiting: [['intended', 'system']],
    'put off': [
      ['intended', 'system'],
      ['put_off', 'system'],
    ],
    sent: [
      ['intended', 'system'],
      ['taken', 'system'],
    ],
    refused: [
      ['intended', 'system'],
      ['not_agreed', 'system'],
    ],
    failed: [
      ['intended', 'system'],
      ['not_taken', 'system'],
    ],
    'given up': [
      ['intended', 'system'],
      ['given_up', 'system'],
    ],
  },
  rules: {
    problems: (state, action) =>
      action === 'intended' || deliveryStateAfter(state!, action) !== undefined
        ? []
        : [{ code: 'delivery_not_resendable' }],
    after: (state, action) =>
      action === 'intended' ? 'waiting' : (deliveryStateAfter(state!, action) ?? state!),
    sees: () => true,
  },
  fresh: async (cast) => ({ id: '', reader: await cast.journey.signInCandidate() }),
  kept: [['message_delivery', 'message_id = $1']],
  row: (state) => ({ state }),
};
