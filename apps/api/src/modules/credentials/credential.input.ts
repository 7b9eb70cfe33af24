import { CREDENTIAL_KINDS, type CredentialKind, type FormValues } from '@htp/domain';
import { ChoiceField, IdField, IntegerField } from '../../platform/http/index.ts';
import { CredentialFieldsField } from './credential-fields.schema.ts';

const LAST_VERSION = 2 ** 31 - 1;

export class CredentialParams {
  @IdField()
  id: string;
}

export class AddCredentialInput {
  @ChoiceField(CREDENTIAL_KINDS)
  kind: CredentialKind;

  /** Whatever is known so far. */
  @CredentialFieldsField({ clearable: true })
  fields: FormValues;
}

export class EditCredentialInput {
  @IntegerField({ min: 1, max: LAST_VERSION, description: 'The version that was changed' })
  version: number;

  /** Only what changes; null clears. */
  @CredentialFieldsField({ clearable: true })
  fields: FormValues;
}
