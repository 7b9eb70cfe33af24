import { CREDENTIAL_KINDS } from '../credentials/kinds.ts';

/** The six sections of 填报信息, in the guide's order of meaning: five chosen credentials and 申报信息. */
export const SECTIONS = [...CREDENTIAL_KINDS, 'declaration_details'] as const;

export type Section = (typeof SECTIONS)[number];

/** A section that is filled by choosing a credential. */
export type CredentialSection = Exclude<Section, 'declaration_details'>;
