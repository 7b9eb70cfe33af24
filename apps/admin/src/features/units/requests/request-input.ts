import type { components } from '@htp/api-client';

type Requested = components['schemas']['ApplicantView'];
export type RequestKind = 'change' | 'sub_unit';
export type SubUnitInput = components['schemas']['SubUnitInput'];
export type ChangeInput = components['schemas']['UnitChangeInput'];
type Details = Pick<Requested['details'], 'name' | 'institutionCode' | 'institutionCodeKind'> & {
  readonly category: { readonly code: string };
  readonly division: { readonly code: string };
  readonly supervisingUnit: { readonly id: string; readonly name: string } | null;
  readonly address?: string | null;
};

/** What the form of a request holds: all that either kind asks for. */
export interface RequestInput extends Omit<SubUnitInput, 'proof'> {
  supervisingUnitId: string | null;
  proof: { id: string; name: string }[];
}

const NOBODY = { name: '', phone: '' };

export function emptyRequest(): RequestInput {
  return {
    name: '',
    institutionCodeKind: 'unified_social_credit_code',
    institutionCode: '',
    categoryCode: '',
    divisionCode: '',
    supervisingUnitId: null,
    address: '',
    responsible: { ...NOBODY },
    officer: { ...NOBODY },
    userName: '',
    proof: [],
  };
}

/** The form filled with what is registered, or was asked for before. */
export function requestOf(
  details: Details,
  { people = null, proof = [] }: Partial<Pick<Requested, 'people' | 'proof'>> = {},
): RequestInput {
  const { name, institutionCode, institutionCodeKind, category, division, supervisingUnit } = details;
  return {
    ...emptyRequest(),
    ...{ name, institutionCode, institutionCodeKind },
    categoryCode: category.code,
    divisionCode: division.code,
    supervisingUnitId: supervisingUnit?.id ?? null,
    address: details.address ?? '',
    ...(people && {
      responsible: { ...people.responsible },
      officer: { ...people.officer },
      userName: people.userName,
    }),
    proof: proof.map(({ id }, index) => ({ id, name: `证明材料 ${index + 1}（已提交）` })),
  };
}

/** What is sent: as either kind takes it. */
export function changeInputOf(input: RequestInput): ChangeInput {
  const { name, institutionCodeKind, institutionCode, categoryCode, divisionCode, supervisingUnitId } = input;
  const proof = input.proof.map(({ id }) => id);
  return { name, institutionCodeKind, institutionCode, categoryCode, divisionCode, supervisingUnitId, proof };
}

export function subUnitInputOf({ supervisingUnitId: _, proof, ...input }: RequestInput): SubUnitInput {
  return { ...input, proof: proof.map(({ id }) => id) };
}
