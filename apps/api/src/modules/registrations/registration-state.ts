import {
  errorFrom,
  type RegistrationActor,
  registrationAfter,
  type RegistrationEvent,
  type RegistrationState,
} from '@htp/domain';

/** Whoever holds the query code. */
export const APPLICANT: RegistrationActor = {
  applicant: true,
  reviewer: false,
  lead: false,
  accountId: null,
  samePerson: true,
};

/** The state that an event leads to. @throws DomainError with every reason against it */
export function registrationStateAfter(
  state: RegistrationState | null,
  event: RegistrationEvent,
  actor: RegistrationActor,
): RegistrationState {
  const result = registrationAfter(state, event, actor);
  if (!result.ok) throw errorFrom(result.reasons);
  return result.next;
}
