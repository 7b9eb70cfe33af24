import { parseArgs } from 'node:util';

import { STYLES, type StyleName } from './styles.ts';

/** What a generator of pictures is asked for. */
export interface Order<S extends string = StyleName> {
  out: string;
  count: number;
  seed: number;
  style: S;
}

/** Reads the command line of this generator; what is wrong is thrown as one line for people. */
export function readArguments(argv: string[]): Order {
  return readOrder(argv, 'tools/idcard-pictures', STYLES);
}

/** Reads the command line of a generator that lies in that folder and knows those styles, `any` among them. */
export function readOrder<S extends string>(
  argv: string[],
  folder: string,
  styles: Readonly<Record<S, unknown>>,
): Order<S> {
  const usage = `node ${folder}/generate.ts --out DIR --count N --seed S [--style ${Object.keys(styles).join('|')}]`;
  const { out, count, seed, style } = parsed(argv, usage).values;
  if (!out) throw new Error(`--out is missing: ${usage}`);
  return {
    out,
    count: wholeNumber('--count', count, 1, 10_000),
    seed: wholeNumber('--seed', seed, 0, 2 ** 32 - 1),
    style: styleNamed(style, styles),
  };
}

function parsed(argv: string[], usage: string) {
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
    throw new Error(`${problem}: ${usage}`, { cause: error });
  }
}

function wholeNumber(name: string, text: string | undefined, least: number, most: number): number {
  const value = Number(text);
  if (text === undefined || !/^\d+$/.test(text) || value < least || value > most) {
    throw new Error(`${name} must be a whole number from ${least} to ${most}`);
  }
  return value;
}

function styleNamed<S extends string>(name: string, styles: Readonly<Record<S, unknown>>): S {
  if (!Object.hasOwn(styles, name))
    throw new Error(`--style must be one of ${Object.keys(styles).join(', ')}`);
  return name as S;
}
