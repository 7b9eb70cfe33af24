import { CREDENTIAL_KINDS } from '../credentials/kinds.ts';

/** The sections of 填报信息, in the guide's order of meaning: five chosen credentials, all of 工作经历, and 申报信息. */
export const SECTIONS = [...CREDENTIAL_KINDS, 'declaration_details'] as const;

export type Section = (typeof SECTIONS)[number];

/** A section that is filled by choosing a credential. */
export type CredentialSection = Exclude<Section, 'work_period' | 'declaration_details'>;

/** Those of them, in order. */
export const CREDENTIAL_SECTIONS = SECTIONS.filter(
  (section): section is CredentialSection => section !== 'work_period' && section !== 'declaration_details',
);
