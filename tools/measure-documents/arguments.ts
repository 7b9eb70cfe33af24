import { parseArgs } from 'node:util';

export interface MeasureOptions {
  /** Holds papers and labels.json. */
  folder: string;
  /** Where the figures are written as JSON, if anywhere. */
  json?: string;
}

const USAGE = 'npm run measure:documents -- FOLDER [--json FILE]';

/** Reads the command line; what is wrong is thrown as one line for people. */
export function readArguments(argv: string[]): MeasureOptions {
  const { values, positionals } = parsed(argv);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0)
    throw new Error(`give one folder with papers and their labels.json: ${USAGE}`);
  return { folder, ...(values.json !== undefined && { json: values.json }) };
}

function parsed(argv: string[]) {
  try {
    return parseArgs({ args: argv, allowPositionals: true, options: { json: { type: 'string' } } });
  } catch (error) {
    // parseArgs goes on after its first sentence with advice that does not fit here.
    const [problem] = (error as Error).message.split(/\. |\n/);
    throw new Error(`${problem}: ${USAGE}`, { cause: error });
  }
}
