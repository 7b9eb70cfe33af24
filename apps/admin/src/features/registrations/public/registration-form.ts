import {
  checkContact,
  checkUnitDetails,
  checkUserName,
  type FieldError,
  type InstitutionCodeKind,
  pointerTo,
  type RegistrationKind,
} from '@htp/domain';
import { fieldErrorText } from '@htp/wording';
import type {
  ApplicantCase,
  SupervisingUnit,
  UnitChange,
  UnitRegistration,
} from './registration-requests.ts';

/** A proof as the form keeps it: what it was called at home may name somebody, and is not kept. */
export interface Proof {
  readonly id: string;
}

/** What is typed into the form. */
export interface RegistrationForm {
  name: string;
  institutionCodeKind: InstitutionCodeKind;
  institutionCode: string;
  categoryCode: string;
  divisionCode: string;
  supervisingUnit: SupervisingUnit | null;
  address: string;
  responsible: { name: string; phone: string };
  officer: { name: string; phone: string };
  userName: string;
  proof: Proof[];
}

export const emptyForm = (): RegistrationForm => ({
  name: '',
  institutionCodeKind: 'unified_social_credit_code',
  institutionCode: '',
  categoryCode: '',
  divisionCode: '',
  supervisingUnit: null,
  address: '',
  responsible: { name: '', phone: '' },
  officer: { name: '', phone: '' },
  userName: '',
  proof: [],
});

/** The form of a registration that was returned, as it was sent. */
export function formOf({ details, people, proof }: ApplicantCase): RegistrationForm {
  const { name, institutionCodeKind, institutionCode, category, division, supervisingUnit, address } =
    details;
  return {
    ...emptyForm(),
    ...{ name, institutionCodeKind, institutionCode, supervisingUnit },
    categoryCode: category.code,
    divisionCode: division.code,
    address: address ?? '',
    ...(people && {
      responsible: { ...people.responsible },
      officer: { ...people.officer },
      userName: people.userName,
    }),
    proof: proof.map(({ id }) => ({ id })),
  };
}

/** A change of a unit names no people. */
export function changeOf({ supervisingUnit, proof, ...form }: RegistrationForm): UnitChange {
  const { name, institutionCodeKind, institutionCode, categoryCode, divisionCode } = form;
  return {
    ...{ name, institutionCodeKind, institutionCode, categoryCode, divisionCode },
    supervisingUnitId: supervisingUnit?.id ?? null,
    proof: proof.map(({ id }) => id),
  };
}

export function registrationOf(form: RegistrationForm): UnitRegistration {
  const { address, responsible, officer, userName } = form;
  return { ...changeOf(form), address, responsible, officer, userName };
}

/** What the API would refuse, told before anything is sent, by pointer: the same rules from the same place. */
export function formProblems(form: RegistrationForm, kind: RegistrationKind): Map<string, string> {
  const errors = [...detailProblems(form), ...(kind === 'change' ? [] : peopleProblems(form))];
  if (form.proof.length === 0) errors.push(required('proof'));
  const byPointer = new Map<string, string>();
  for (const error of errors)
    if (!byPointer.has(error.pointer)) byPointer.set(error.pointer, fieldErrorText(error));
  return byPointer;
}

const required = (...path: string[]): FieldError => ({ pointer: pointerTo(...path), code: 'required' });

function detailProblems(form: RegistrationForm): FieldError[] {
  const empty = (['name', 'institutionCode', 'categoryCode', 'divisionCode'] as const)
    .filter((field) => form[field].trim() === '')
    .map((field) => required(field));
  const details = checkUnitDetails(form);
  return [...empty, ...(details.ok ? [] : details.errors)];
}

function peopleProblems({ address, responsible, officer, userName }: RegistrationForm): FieldError[] {
  const errors: FieldError[] = address.trim() === '' ? [required('address')] : [];
  for (const [field, contact] of Object.entries({ responsible, officer })) {
    for (const part of ['name', 'phone'] as const)
      if (contact[part].trim() === '') errors.push(required(field, part));
    const checked = checkContact(field, contact);
    if (!checked.ok) errors.push(...checked.errors);
  }
  const checked = checkUserName(userName);
  if (userName.trim() === '') errors.push(required('userName'));
  else if (!checked.ok)
    errors.push(...checked.issues.map((code) => ({ pointer: pointerTo('userName'), code })));
  return errors;
}
