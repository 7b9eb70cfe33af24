import { execFileSync } from 'node:child_process';

/** One family that fontconfig offers for simplified Chinese, and how its strokes are drawn. */
export interface Typeface {
  family: string;
  drawing: 'hei' | 'song' | 'kai';
  /** First and last code points of the stretches of Unicode that it has. */
  charset: [number, number][];
}

const OTHER_REGIONS = /\b(TC|HK|TW|JP|KR|MBE)\b|Big5/;
/** Variants of a family in the list already, and a slanted one that no card is set in. */
const UNSUITED = /Mono|Sharp|Light$|Smiley/;
const SONG = /Serif|Ming|Song|Sung|宋/;
const KAI = /Kai|楷/;

/** What fontconfig offers on this machine, each list in the order of the names. */
export interface MachineTypefaces {
  /** Families for simplified Chinese; never empty. */
  chinese: Typeface[];
  /** Families of fixed width for the number, which a real card sets in one like OCR-B. */
  digits: string[];
}

/** Asks fontconfig, once. Throws a line for people when it offers nothing for Chinese. */
export function machineTypefaces(): MachineTypefaces {
  known ??= readMachine();
  return known;
}

let known: MachineTypefaces | undefined;

function readMachine(): MachineTypefaces {
  const chinese = readTypefaces(':lang=zh-cn').filter(
    ({ family }) => !OTHER_REGIONS.test(family) && !UNSUITED.test(family),
  );
  if (chinese.length === 0) {
    throw new Error(
      'fontconfig offers no typeface for simplified Chinese: install one, e.g. fonts-wqy-zenhei',
    );
  }
  return { chinese, digits: readTypefaces(':spacing=100:charset=30-39').map(({ family }) => family) };
}

/** Whether the typeface itself, not one that fontconfig puts in its place, has all these characters. */
export function covers({ charset }: Typeface, text: string): boolean {
  return [...text].every((character) => {
    const point = character.codePointAt(0) ?? 0;
    return charset.some(([first, last]) => first <= point && point <= last);
  });
}

/** Several files of one family count as one typeface. */
function readTypefaces(pattern: string): Typeface[] {
  const listed = execFileSync('fc-list', [pattern, 'family', 'charset'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const byFamily = new Map<string, Typeface>();
  for (const line of listed.split('\n').sort()) {
    const [names = '', charset = ''] = line.split(':charset=');
    const family = (names.split(',')[0] ?? '').replaceAll('\\', '').trim();
    if (family !== '')
      byFamily.set(family, { family, drawing: drawingOf(family), charset: stretches(charset) });
  }
  return [...byFamily.values()];
}

const drawingOf = (family: string) => (SONG.test(family) ? 'song' : KAI.test(family) ? 'kai' : 'hei');

function stretches(charset: string): [number, number][] {
  return charset.split(' ').map((stretch) => {
    const [first = '', last = first] = stretch.split('-');
    return [parseInt(first, 16), parseInt(last, 16)];
  });
}
