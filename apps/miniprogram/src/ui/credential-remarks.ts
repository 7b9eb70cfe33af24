import type { components } from '@htp/api-client';
import { CREDENTIAL_FIELD_NAMES, dayText } from '@htp/wording';
import { beijingDay, type CredentialKind } from '@htp/domain';

type Item = components['schemas']['CredentialItemView'];

const namesOfFields = (kind: CredentialKind, fields: readonly string[]): string => {
  const names: Readonly<Record<string, string>> = CREDENTIAL_FIELD_NAMES[kind];
  return fields.map((field) => names[field] ?? field).join('、');
};

/** What its owner should know of a credential before opening it, the most urgent first. */
export function credentialRemarks({ kind, state, missing, disputedFields, absentSince }: Item): string[] {
  const remarks: string[] = [];
  if (missing.length > 0) remarks.push(`还需补充：${namesOfFields(kind, missing)}`);
  else if (state === 'incomplete') remarks.push('有内容不符合要求，请打开修改');
  if (disputedFields.length > 0) remarks.push(`与委平台不一致：${namesOfFields(kind, disputedFields)}`);
  if (absentSince !== null)
    remarks.push(`${dayText(beijingDay(new Date(absentSince)))}起，委平台不再有这条记录，已填内容不受影响`);
  return remarks;
}
