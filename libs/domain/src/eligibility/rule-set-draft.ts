export const RULE_SET_DRAFT_STATES = ['open', 'published', 'discarded'] as const;
export type RuleSetDraftState = (typeof RULE_SET_DRAFT_STATES)[number];

export const RULE_SET_DRAFT_EVENTS = ['saved', 'published', 'discarded'] as const;
export type RuleSetDraftEvent = (typeof RULE_SET_DRAFT_EVENTS)[number];

/** What may happen to a draft of rules in each state, and where it leads. What is published or discarded stays as it is. */
export const RULE_SET_DRAFT_TRANSITIONS = {
  open: { saved: 'open', published: 'published', discarded: 'discarded' },
  published: {},
  discarded: {},
} as const satisfies Record<RuleSetDraftState, Partial<Record<RuleSetDraftEvent, RuleSetDraftState>>>;

/** Whether anything may still happen to a draft in this state. */
export function isRuleSetDraftOpen(state: RuleSetDraftState): boolean {
  return Object.keys(RULE_SET_DRAFT_TRANSITIONS[state]).length > 0;
}

/** A name for rules that are made from others: `2021-51`, then `2021-51.2`, `2021-51.3`, the first that is free. */
export function nextRuleSetVersion(basedOn: string, taken: readonly string[]): string {
  const stem = basedOn.replace(/\.\d+$/, '');
  let number = 2;
  while (taken.includes(`${stem}.${number}`)) number += 1;
  return `${stem}.${number}`;
}
