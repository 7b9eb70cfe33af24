import {
  credentialFields,
  type CredentialKind,
  type CredentialSource,
  type FormValues,
  type KnownFields,
} from '@htp/domain';

/** A credential with its secrets opened. */
export interface CredentialRecord extends KnownFields {
  readonly id: string;
  readonly ownerId: string;
  readonly kind: CredentialKind;
  readonly source: CredentialSource;
  readonly externalId: string | null;
  readonly version: number;
  /** Since when the commission no longer has it. */
  readonly absentSince: Date | null;
  readonly updatedAt: Date;
}

/** The number that makes two records one certificate; 工作经历 has none. */
const CERTIFICATE_NUMBER: Partial<Record<CredentialKind, string>> = {
  education: 'diplomaNumber',
  physician_qualification: 'certificateNumber',
  physician_licence: 'licenceNumber',
  professional_title: 'certificateNumber',
  nurse_licence: 'licenceNumber',
};

export function certificateNumberOf(kind: CredentialKind, fields: FormValues): string | undefined {
  const number = fields[CERTIFICATE_NUMBER[kind] ?? ''];
  return typeof number === 'string' ? number : undefined;
}

/** The files among some values, by the name of their field. */
export function filesIn(kind: CredentialKind, values: FormValues): Map<string, string> {
  const names = Object.entries(credentialFields(kind)).filter(([, { type }]) => type === 'file');
  const files = names.map(([name]) => [name, values[name]] as const);
  return new Map(files.filter((file): file is readonly [string, string] => typeof file[1] === 'string'));
}
