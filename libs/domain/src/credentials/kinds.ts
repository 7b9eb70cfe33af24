/** The five kinds of 证书 (product.md 4), and 工作经历, which is kept like them (docs/adr/0027-work-periods.md). */
export const CREDENTIAL_KINDS = [
  'education',
  'physician_qualification',
  'physician_licence',
  'professional_title',
  'nurse_licence',
  'work_period',
] as const;

export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

/** 未完善 and 已完善: only a complete credential can be chosen in a declaration. */
export const CREDENTIAL_STATES = ['incomplete', 'complete'] as const;
export type CredentialState = (typeof CREDENTIAL_STATES)[number];

/** Where a record came from: typed by the candidate, or fetched from the commission's platform (委平台). */
export const CREDENTIAL_SOURCES = ['candidate', 'commission'] as const;
export type CredentialSource = (typeof CREDENTIAL_SOURCES)[number];
