import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { type FieldError, type FieldErrorCode, pointerTo, RULE_SET_SCHEMA, type RuleSet } from '@htp/domain';
import { shapeProblem } from '../../platform/http/index.ts';

/** What a violated keyword of the schema is called in the catalogue of field errors. */
const CODE_OF_KEYWORD: Readonly<Record<string, FieldErrorCode>> = {
  required: 'required',
  additionalProperties: 'unknown_field',
  propertyNames: 'unknown_field',
  minLength: 'too_short',
  maxLength: 'too_long',
  minItems: 'too_short',
  maxItems: 'too_long',
  maxProperties: 'too_long',
  uniqueItems: 'duplicate',
  minimum: 'too_small',
  maximum: 'too_large',
  enum: 'not_allowed',
  pattern: 'format_wrong',
};

let shape: ValidateFunction | undefined;
/** Compiled for the first rules that are sent: a start does not wait for it. */
const matcher = () => (shape ??= new Ajv({ allErrors: true, jsonPointers: true }).compile(RULE_SET_SCHEMA));

/**
 * What was sent as the rules that it is, by the schema beside the built-in ones.
 * @param pointer where it stands in what was sent
 * @throws DomainError `shape_invalid` with every wrong field
 */
export function ruleSetFrom(sent: unknown, pointer = ''): RuleSet {
  const matches = matcher();
  if (matches(sent)) return sent as RuleSet;
  throw shapeProblem((matches.errors ?? []).map((error) => fieldError(error, pointer)));
}

function fieldError({ keyword, dataPath, params }: ErrorObject, pointer: string): FieldError {
  const code = CODE_OF_KEYWORD[keyword] ?? 'type_wrong';
  const named = params as { missingProperty?: string; additionalProperty?: string; propertyName?: string };
  const member = named.missingProperty ?? named.additionalProperty ?? named.propertyName;
  return { pointer: pointer + dataPath + (member === undefined ? '' : pointerTo(member)), code };
}
