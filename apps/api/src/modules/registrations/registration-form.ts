import {
  checkContact,
  checkUnitDetails,
  checkUserName,
  DomainError,
  type FieldError,
  pointerTo,
  type UnitDetails,
} from '@htp/domain';
import type { SubUnitInput, UnitDetailsInput } from './registration.input.ts';
import type { RegistrationPeople } from './registration-seals.ts';

/** What a form asks for, in canonical spelling. */
export interface RegistrationForm extends UnitDetails {
  readonly supervisingUnitId: string | null;
  readonly address: string | null;
  readonly people: RegistrationPeople | null;
}

/** Reads the form of a unit to be. @throws DomainError `registration_invalid`, with the pointer of each wrong field */
export function unitForm(input: SubUnitInput, supervisingUnitId: string | null): RegistrationForm {
  const details = checkUnitDetails(detailsOf(input));
  const responsible = checkContact('responsible', input.responsible);
  const officer = checkContact('officer', input.officer);
  const userName = checkUserName(input.userName);
  const address = input.address.trim();
  const errors: FieldError[] = [details, responsible, officer].flatMap((checked) =>
    checked.ok ? [] : checked.errors,
  );
  if (!userName.ok) errors.push(...userName.issues.map((code) => ({ pointer: pointerTo('userName'), code })));
  if (address === '') errors.push({ pointer: pointerTo('address'), code: 'required' });
  if (!details.ok || !responsible.ok || !officer.ok || !userName.ok || errors.length > 0)
    throw new DomainError('registration_invalid', undefined, errors);
  const people = { responsible: responsible.value, officer: officer.value, userName: userName.userName };
  return { ...details.value, supervisingUnitId, address, people };
}

/** Reads the form of a change. @throws DomainError `registration_invalid` */
export function changeForm(input: UnitDetailsInput, supervisingUnitId: string | null): RegistrationForm {
  const details = checkUnitDetails(detailsOf(input));
  if (!details.ok) throw new DomainError('registration_invalid', undefined, details.errors);
  return { ...details.value, supervisingUnitId, address: null, people: null };
}

function detailsOf(input: UnitDetailsInput): UnitDetails {
  const { name, institutionCodeKind, institutionCode, categoryCode, divisionCode } = input;
  return { name, institutionCodeKind, institutionCode, categoryCode, divisionCode };
}
