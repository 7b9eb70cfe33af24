/** 机构注册 by the public form, 下级单位登记 by the officer above, 机构信息变更 by the unit's officer. */
export const REGISTRATION_KINDS = ['new_unit', 'sub_unit', 'change'] as const;
export type RegistrationKind = (typeof REGISTRATION_KINDS)[number];

export const REGISTRATION_STATUSES = ['submitted', 'returned', 'approved', 'rejected', 'withdrawn'] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

/** What happens to a registration, past tense. */
export const REGISTRATION_EVENTS = [
  'submitted',
  'corrected',
  'withdrawn',
  'claimed',
  'released',
  'approved',
  'returned',
  'rejected',
] as const;
export type RegistrationEvent = (typeof REGISTRATION_EVENTS)[number];

/** How a reviewer ends his work on it. */
export const REGISTRATION_DECISIONS = [
  'approved',
  'returned',
  'rejected',
] as const satisfies readonly RegistrationEvent[];
export type RegistrationDecision = (typeof REGISTRATION_DECISIONS)[number];

/** Conditions on who acts; `registration-transition.ts` judges them. */
export const REGISTRATION_GUARDS = [
  'applicant',
  'reviewer',
  'not_own_request',
  'unclaimed',
  'claimant',
  'claimant_or_lead',
] as const;
export type RegistrationGuard = (typeof REGISTRATION_GUARDS)[number];

export interface RegistrationTransition {
  event: RegistrationEvent;
  /** null: nothing exists yet. */
  from: RegistrationStatus | null;
  to: RegistrationStatus;
  guards: readonly RegistrationGuard[];
}

const DECIDING = ['reviewer', 'not_own_request', 'claimant'] as const;

/** The life of a registration (product.md 3), and the only way its status changes. `docs/lifecycle.md` shows the same table. */
export const REGISTRATION_TRANSITIONS: readonly RegistrationTransition[] = [
  { event: 'submitted', from: null, to: 'submitted', guards: ['applicant'] },
  { event: 'withdrawn', from: 'submitted', to: 'withdrawn', guards: ['applicant'] },
  {
    event: 'claimed',
    from: 'submitted',
    to: 'submitted',
    guards: ['reviewer', 'not_own_request', 'unclaimed'],
  },
  { event: 'released', from: 'submitted', to: 'submitted', guards: ['claimant_or_lead'] },
  { event: 'approved', from: 'submitted', to: 'approved', guards: DECIDING },
  { event: 'returned', from: 'submitted', to: 'returned', guards: DECIDING },
  { event: 'rejected', from: 'submitted', to: 'rejected', guards: DECIDING },
  { event: 'corrected', from: 'returned', to: 'submitted', guards: ['applicant'] },
  { event: 'withdrawn', from: 'returned', to: 'withdrawn', guards: ['applicant'] },
];
