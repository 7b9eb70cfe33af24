import Ajv, { type ValidateFunction } from 'ajv';
import type { ApiDocument, Operation, Schema } from './api-document.ts';

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const DOCUMENT = 'openapi';

/** Holds answers against the document. */
export class AnswerCheck {
  private readonly ajv = new Ajv({
    unknownFormats: 'ignore',
    meta: false,
    validateSchema: false,
    logger: false,
  });
  private readonly compiled = new Map<Schema, ValidateFunction>();

  constructor(document: ApiDocument) {
    this.ajv.addSchema(closed(document.written) as object, DOCUMENT);
  }

  /** @returns what is wrong with it: the place and the rule, never a value */
  faultsOf(operation: Operation, { status, headers, body }: Answer): string[] {
    const declared =
      operation.answers[String(status)] ?? (status >= 400 ? operation.answers['default'] : undefined);
    if (!declared) return [`the status ${status} is not declared`];
    const types = Object.keys(declared);
    const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    if (types.length === 0) return body.length === 0 ? [] : [`${status} has a body that is not declared`];
    if (type === undefined || !types.includes(type))
      return [`${status} has the content type ${type ?? 'none'}`];
    return type.endsWith('json') ? this.faultsOfJson(declared[type]!, body) : [];
  }

  private faultsOfJson(schema: Schema, body: Buffer): string[] {
    let value: unknown;
    try {
      value = JSON.parse(body.toString('utf8'));
    } catch {
      return ['the body is no JSON'];
    }
    const validate = this.validatorOf(schema);
    if (validate(value)) return [];
    return (validate.errors ?? []).slice(0, 3).map(({ dataPath, keyword, params }) => {
      const { additionalProperty = '' } = params as { additionalProperty?: string };
      return `body${dataPath.replaceAll(/\[\d+\]/g, '[]')}: ${keyword} ${additionalProperty}`.trim();
    });
  }

  private validatorOf(schema: Schema): ValidateFunction {
    const validate =
      this.compiled.get(schema) ??
      (this.ajv.compile(closed(pointingTo(schema)) as object) as ValidateFunction);
    this.compiled.set(schema, validate);
    return validate;
  }
}

/** References of the document, from a schema outside of it. */
const pointingTo = (schema: Schema): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${DOCUMENT}#/`));

/** An answer holds what its schema names and nothing besides: what is not declared is a leak. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  const { properties, additionalProperties, type } = node as Schema;
  const isObject = type === 'object' || (Array.isArray(type) && type.includes('object'));
  return isObject && properties && additionalProperties === undefined
    ? { ...inner, additionalProperties: false }
    : inner;
}
