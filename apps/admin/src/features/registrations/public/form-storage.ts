import { emptyForm, type RegistrationForm } from './registration-form.ts';

const KEY = 'registration-form';

/** The parts that name nobody: institutions are public, people are not (trust.md, keys). */
const KEPT = [
  'name',
  'institutionCodeKind',
  'institutionCode',
  'categoryCode',
  'divisionCode',
  'supervisingUnit',
  'address',
  'proof',
] as const satisfies readonly (keyof RegistrationForm)[];

/** Keeps what was typed of the institution over a reload of this tab. People, telephones and user name are never kept. */
export function storeForm(form: RegistrationForm): void {
  const kept = Object.fromEntries(KEPT.map((field) => [field, form[field]]));
  sessionStorage.setItem(KEY, JSON.stringify(kept));
}

/** @returns what was kept, over an empty form; undefined when nothing was */
export function storedForm(): RegistrationForm | undefined {
  const kept = sessionStorage.getItem(KEY);
  return kept === null ? undefined : { ...emptyForm(), ...(JSON.parse(kept) as Partial<RegistrationForm>) };
}

export function forgetForm(): void {
  sessionStorage.removeItem(KEY);
}
