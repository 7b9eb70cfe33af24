import { ApiDocument, type Operation, type Schema } from '../document/index.ts';

const document = ApiDocument.committed();

/** Every operation of the committed document, which `npm test` holds against the application. */
export const OPERATIONS = document.operations;

export const operationOf = (id: string): Operation => document.operation(id);

export const pathParametersOf = ({ parameters }: Operation): string[] =>
  parameters.filter((each) => each.in === 'path').map(({ name }) => name);

/** An id in the form of ours that nothing has. */
export const ABSENT_ID = '01a2072e-0000-7000-8000-000000000000';

/** The smallest value of the right shape: what a request needs to get past the checks of its form, and nothing that is looked up. */
export function exampleOf(written: Schema): unknown {
  const schema = document.resolve(written);
  if (schema.enum) return schema.enum[0];
  if (Array.isArray(schema.type)) return null;
  switch (schema.type) {
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => exampleOf(schema.items ?? {}));
    case 'string':
      return exampleText(schema);
    default: {
      const { required = [], properties = {} } = schema;
      return Object.fromEntries(required.map((name) => [name, exampleOf(properties[name] ?? {})]));
    }
  }
}

function exampleText({ format, minLength = 1 }: Schema): string {
  if (format === 'uuid') return ABSENT_ID;
  if (format === 'date') return '2026-11-23';
  if (format === 'date-time') return '2026-11-23T04:00:00.000Z';
  return '1'.repeat(minLength);
}
