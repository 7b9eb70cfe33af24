/** 正常, 暂停, 注销. Only an active unit is offered and takes new members; what was declared through it stays. */
export const UNIT_STATUSES = ['active', 'suspended', 'closed'] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

export const UNIT_EVENTS = ['suspended', 'resumed', 'closed'] as const;
export type UnitEvent = (typeof UNIT_EVENTS)[number];

/** What may happen to a unit in each state, and where it leads. `closed` is the end. */
export const UNIT_TRANSITIONS = {
  active: { suspended: 'suspended', closed: 'closed' },
  suspended: { resumed: 'active', closed: 'closed' },
  closed: {},
} as const satisfies Record<UnitStatus, Partial<Record<UnitEvent, UnitStatus>>>;

/** The state after an event, or `undefined` where it may not happen. */
export function unitStatusAfter(status: UnitStatus, event: UnitEvent): UnitStatus | undefined {
  const transitions: Partial<Record<UnitEvent, UnitStatus>> = UNIT_TRANSITIONS[status];
  return transitions[event];
}
