import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  CREDENTIAL_KINDS,
  credentialFields,
  type CredentialKind,
  DEFAULT_MAX_LENGTH,
  type FieldDefinition,
  VOCABULARY_CODES,
} from '@htp/domain';
import { IsDefined, IsObject } from 'class-validator';

/** The fields of a credential in the OpenAPI document, taken from the domain's tables; the tables also check them. */
function schemaOf(kind: CredentialKind, clearable: boolean) {
  const properties = Object.entries(credentialFields(kind)).map(([name, field]) => [
    name,
    { ...propertyOf(field), ...(clearable ? { nullable: true } : {}) },
  ]);
  return {
    title: kind,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
}

function propertyOf({ type, vocabulary, maxLength = DEFAULT_MAX_LENGTH }: FieldDefinition) {
  switch (type) {
    case 'vocabulary':
      return { type: 'string', enum: vocabulary ? [...VOCABULARY_CODES[vocabulary]] : [] };
    case 'file':
      return { type: 'string', format: 'uuid' };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'date_or_month':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}(-\\d{2})?$' };
    default:
      return { type: 'string', maxLength };
  }
}

interface FieldsOptions {
  /** `null` clears a field. */
  readonly clearable?: boolean;
}

/** The fields of whichever kind; which of them are known, the service says once it knows the kind. */
export const CredentialFieldsField = ({ clearable = false }: FieldsOptions = {}) =>
  applyDecorators(
    ApiProperty({ oneOf: CREDENTIAL_KINDS.map((kind) => schemaOf(kind, clearable)) as never }),
    IsDefined(),
    IsObject(),
  );
