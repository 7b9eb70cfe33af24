import type { components } from '@htp/api-client';
import { ROLE_NAMES } from '@htp/wording';

type Schemas = components['schemas'];

export type StaffItem = Schemas['StaffItemView'];
export type Staff = Schemas['StaffView'];
export type StaffGrant = Schemas['StaffGrantView'];
export type StaffSession = Schemas['SessionItemView'];
export type GrantInput = Schemas['GrantInput'];

/** Over what somebody holds a role. */
export const scopeText = ({ unitName, divisionName }: StaffGrant): string =>
  unitName ?? divisionName ?? '全省';

export const grantText = (grant: StaffGrant): string => `${ROLE_NAMES[grant.role]}（${scopeText(grant)}）`;
