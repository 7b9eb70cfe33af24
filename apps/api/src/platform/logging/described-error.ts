/** SQLSTATE class of what PostgreSQL says of a value, quoting it. */
const QUOTES_VALUES = /^22/;

/**
 * What is logged of an error: what names the fault, and nothing that quotes what was sent. PostgreSQL's `detail` quotes values of the row,
 * its message of a value that it cannot read quotes that value, and so does the parser of JSON.
 */
export function describeError(error: Error & { code?: string; constraint?: string; table?: string }) {
  const { name, code, constraint, table, stack = '' } = error;
  const isDatabase = code !== undefined && /^[0-9A-Z]{5}$/.test(code);
  const isQuoting = error instanceof SyntaxError || (isDatabase && QUOTES_VALUES.test(code));
  return {
    type: name,
    code,
    constraint,
    table,
    message: isQuoting ? undefined : error.message,
    // Its first line is the message once more.
    stack: isDatabase ? undefined : framesOf(stack),
  };
}

const framesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
