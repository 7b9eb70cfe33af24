import { parseArgs } from 'node:util';

export interface MeasureOptions {
  /** Holds images/ and labels.json in the form of samples/idcards. */
  folder: string;
  /** Where the figures are written as JSON, if anywhere. */
  json?: string;
  /** Whether the same pictures are also read by @gutenye/ocr-node, to compare the time. */
  withLibrary: boolean;
}

const USAGE = 'npm run measure:idcards -- FOLDER [--json FILE] [--without-library]';

/** Reads the command line; what is wrong is thrown as one line for people. */
export function readArguments(argv: string[]): MeasureOptions {
  const { values, positionals } = parsed(argv);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0)
    throw new Error(`give one folder with images/ and labels.json: ${USAGE}`);
  return { folder, json: values.json, withLibrary: !values['without-library'] };
}

function parsed(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: { json: { type: 'string' }, 'without-library': { type: 'boolean', default: false } },
    });
  } catch (error) {
    // parseArgs goes on after its first sentence with advice that does not fit here.
    const [problem] = (error as Error).message.split(/\. |\n/);
    throw new Error(`${problem}: ${USAGE}`, { cause: error });
  }
}
