import { parseArgs } from 'node:util';

import { STYLES, type StyleName } from './styles.ts';

export interface Order {
  out: string;
  count: number;
  seed: number;
  style: StyleName;
}

const USAGE = `node tools/idcard-pictures/generate.ts --out DIR --count N --seed S [--style ${Object.keys(STYLES).join('|')}]`;

/** Reads the command line; what is wrong is thrown as one line for people. */
export function readArguments(argv: string[]): Order {
  const { out, count, seed, style } = parsed(argv).values;
  if (!out) throw new Error(`--out is missing: ${USAGE}`);
  return {
    out,
    count: wholeNumber('--count', count, 1, 10_000),
    seed: wholeNumber('--seed', seed, 0, 2 ** 32 - 1),
    style: styleNamed(style),
  };
}

function parsed(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      options: {
        out: { type: 'string' },
        count: { type: 'string' },
        seed: { type: 'string' },
        style: { type: 'string', default: 'any' },
      },
    });
  } catch (error) {
    // parseArgs goes on after its first sentence with advice that does not fit here.
    const [problem] = (error as Error).message.split(/\. |\n/);
    throw new Error(`${problem}: ${USAGE}`, { cause: error });
  }
}

function wholeNumber(name: string, text: string | undefined, least: number, most: number): number {
  const value = Number(text);
  if (text === undefined || !/^\d+$/.test(text) || value < least || value > most) {
    throw new Error(`${name} must be a whole number from ${least} to ${most}`);
  }
  return value;
}

function styleNamed(name: string): StyleName {
  if (!Object.hasOwn(STYLES, name))
    throw new Error(`--style must be one of ${Object.keys(STYLES).join(', ')}`);
  return name as StyleName;
}
