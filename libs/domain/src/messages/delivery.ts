/**
 * The state of a message's way over WeChat. `refused`: the candidate has not agreed, or no longer does; `failed`: WeChat would
 * not take it, or could not for too long.
 */
export const DELIVERY_STATES = ['waiting', 'sent', 'refused', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const DELIVERY_EVENTS = ['taken', 'not_agreed', 'not_taken', 'put_off', 'given_up', 'resent'] as const;
export type DeliveryEvent = (typeof DELIVERY_EVENTS)[number];

/** What may happen to a delivery in each state, and where it leads (docs/lifecycle.md shows the same table). */
export const DELIVERY_TRANSITIONS = {
  waiting: {
    taken: 'sent',
    not_agreed: 'refused',
    not_taken: 'failed',
    put_off: 'waiting',
    given_up: 'failed',
  },
  sent: {},
  refused: { resent: 'waiting' },
  failed: { resent: 'waiting' },
} as const satisfies Record<DeliveryState, Partial<Record<DeliveryEvent, DeliveryState>>>;

/** The state after an event, or `undefined` where it may not happen. */
export function deliveryStateAfter(state: DeliveryState, event: DeliveryEvent): DeliveryState | undefined {
  const transitions: Partial<Record<DeliveryEvent, DeliveryState>> = DELIVERY_TRANSITIONS[state];
  return transitions[event];
}

/** How often WeChat is asked before a delivery is given up. */
export const MAX_DELIVERY_ATTEMPTS = 8;
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 3_600;

/**
 * What an answer that never came, or "later", means for a delivery.
 * @param attempts how often it has been tried, this time included
 * @returns the seconds until it is tried again; undefined when it is given up
 */
export function secondsUntilRetry(attempts: number): number | undefined {
  if (attempts >= MAX_DELIVERY_ATTEMPTS) return undefined;
  return Math.min(FIRST_WAIT_SECONDS * 2 ** (attempts - 1), LONGEST_WAIT_SECONDS);
}
