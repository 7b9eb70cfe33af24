import { covers, type MachineTypefaces, type Typeface } from './cards/typefaces.ts';
import type { Random } from './random.ts';
import { TABLE_TOPS, type TableTop } from './tables/table-tops.ts';

/** What the pictures of one style share, so that two sets of different styles have neither typeface nor table in common. */
export interface Style {
  tables: TableTop[];
  tints: CardTint[];
  /** Which of the machine's typefaces: those at even or at odd places of the list, or all. */
  typefaces: 'even' | 'odd' | 'all';
}

/** Colours of a card: the corners of its ground, the fine lines over it, and the printed labels. */
export interface CardTint {
  ground: [string, string, string];
  lines: [string, string];
  label: string;
}

const TINTS = {
  lake: { ground: ['#dfeaf2', '#eef3ee', '#f4ece6'], lines: ['#8fb8c8', '#d9a8a0'], label: '#3b6ea8' },
  mint: { ground: ['#e4f2ea', '#eef5f2', '#e3ecf3'], lines: ['#86bfa5', '#a5b8d6'], label: '#2a7f74' },
  rose: { ground: ['#f6e7e9', '#f4f0ee', '#e9eef6'], lines: ['#dba7b4', '#a9c1dd'], label: '#4a67a0' },
  straw: { ground: ['#f5f0df', '#f3f3ea', '#e8f0ea'], lines: ['#cfc08e', '#9fc2a8'], label: '#39708f' },
  worn: { ground: ['#e3e0d8', '#ebe8e0', '#dcdad6'], lines: ['#b3b3a6', '#bcaea6'], label: '#4b7583' },
  sky: { ground: ['#d6e6f5', '#e6eff8', '#dbe4f1'], lines: ['#7fa6d2', '#b4b0dc'], label: '#2e62a6' },
} satisfies Record<string, CardTint>;

export const STYLES = {
  home: {
    tables: ['oak', 'linen', 'checked', 'bedsheet', 'blanket', 'bamboo'],
    tints: [TINTS.lake, TINTS.straw, TINTS.worn],
    typefaces: 'even',
  },
  office: {
    tables: ['grey_desk', 'printed_page', 'blotter', 'mouse_mat', 'form', 'white_desk'],
    tints: [TINTS.mint, TINTS.rose, TINTS.sky],
    typefaces: 'even',
  },
  counter: {
    tables: ['marble', 'steel', 'walnut', 'newspaper', 'granite', 'green_felt'],
    tints: [TINTS.sky, TINTS.worn, TINTS.mint],
    typefaces: 'odd',
  },
  outing: {
    tables: ['carpet', 'denim', 'concrete', 'leather', 'picnic', 'sunset'],
    tints: [TINTS.rose, TINTS.lake, TINTS.straw],
    typefaces: 'odd',
  },
  any: { tables: Object.keys(TABLE_TOPS) as TableTop[], tints: Object.values(TINTS), typefaces: 'all' },
} satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

/** The typefaces of one card. */
export interface CardTypefaces {
  text: string;
  label: string;
  title: string;
  digits: string;
}

/** Picks typefaces of the style that can set all of the text; hei most often, as on real cards. */
export function pickTypefaces(
  random: Random,
  style: Style,
  text: string,
  { chinese, digits }: MachineTypefaces,
): CardTypefaces {
  const ofStyle = chinese.filter(
    (_, i) => style.typefaces === 'all' || (i % 2 === 0) === (style.typefaces === 'even'),
  );
  const drawing = random.weighted({ hei: 6, song: 2, kai: 1.5 });
  const ableOfStyle = ofStyle.filter((typeface) => covers(typeface, text));
  const able = chinese.filter((typeface) => covers(typeface, text));
  const wanted = ableOfStyle.filter((typeface) => typeface.drawing === drawing);
  const { family } = random.pick(firstFilled(wanted, ableOfStyle, able, chinese));
  const drawn = (kind: Typeface['drawing']) =>
    firstFilled(
      chinese.filter((typeface) => typeface.drawing === kind),
      chinese,
    );
  return {
    text: family,
    label: random.chance(0.7) ? family : random.pick(drawn('hei')).family,
    title: random.pick(drawn(random.pick(['kai', 'song', 'hei']))).family,
    digits: digits.length > 0 && random.chance(0.7) ? random.pick(digits) : family,
  };
}

function firstFilled<T>(...lists: T[][]): T[] {
  return lists.find((list) => list.length > 0) ?? [];
}
