import { residentCheckCharacter } from '@htp/domain';

const ZERO_WIDTH_SPACE = '\u200b';

let serial = 0;

/** The number of somebody whom nobody else has tried; it ends with X, which has the most spellings. */
export function newDocument(): string {
  for (;;) {
    const born = new Date(Date.UTC(1960, 0, 1 + Math.floor(++serial / 900)));
    const digits17 = `420106${born.toISOString().slice(0, 10).replaceAll('-', '')}${100 + (serial % 900)}`;
    if (residentCheckCharacter(digits17) === 'X') return `${digits17}X`;
  }
}

/** Ways of typing one number: trust.md, abuse 2. */
export const SPELLINGS: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => number.toLowerCase(),
  (number) => ` ${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)} `,
  (number) => number.replace(/[0-9X]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)),
  (number) => `${number.slice(0, 10)}${ZERO_WIDTH_SPACE}${number.slice(10)}`,
  // Of before 1999: without the century and the check character.
  (number) => number.slice(0, 6) + number.slice(8, 17),
];
