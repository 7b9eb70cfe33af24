import { canonicalName, type DocumentFieldType } from '@htp/domain';

/**
 * Whether what was read is what the label says stands on the paper. Spelling is free (dates, the width of characters, 三年制 and 3年, 大专 and
 * 大学专科); content is not: a day where a month is printed, or one insurance less, is another thing.
 */
export function sameValue(labelled: unknown, read: string, type: DocumentFieldType): boolean {
  if (Array.isArray(labelled)) return sameList(labelled, read);
  const [one, other] = [spelt(String(labelled)), spelt(read)];
  if (one === other) return true;
  if (type === 'number') return false;
  if (type === 'year') return one.slice(0, 4) === other.slice(0, 4);
  return sameWords(String(labelled), read);
}

const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/^博士(?:研究生)?$/, 'doctor'],
  [/^(?:硕士)?研究生$|^硕士$/, 'master'],
  [/^(?:大学)?本科$/, 'bachelor'],
  [/^(?:大学|高等)?专科$|^大专$/, 'associate'],
  [/^中等专科(?:中专)?$|^中专$|^中等专业$/, 'secondary'],
  [/^初级师$/, 'junior'],
  [/^初级士$/, 'junior_assistant'],
];
const NUMERALS = '零一二三四五六七八九';

function sameWords(labelled: string, read: string): boolean {
  const [one, other] = [letters(labelled), letters(read)];
  if (one === other || canonicalName(labelled) === canonicalName(read)) return true;
  return meaning(one) !== null && meaning(one) === meaning(other);
}

function meaning(text: string): string | null {
  const level = LEVELS.find(([words]) => words.test(text))?.[1];
  const years = /^(\d|[一二三四五六七八九])年(半)?(?:学?制)?$/.exec(text);
  if (!years) return level ?? null;
  const [, figure = '', half = ''] = years;
  return `${NUMERALS.includes(figure) ? NUMERALS.indexOf(figure) : figure}${half}`;
}

/** A list by its content, in any order: of texts, or of objects with a text for each column. */
function sameList(labelled: readonly unknown[], read: string): boolean {
  const wanted = labelled.map((item) =>
    typeof item === 'object' && item !== null ? Object.values(item).map(String) : [String(item)],
  );
  const found = read.split(/[、；;]/).filter((item) => item.trim() !== '');
  const inOrder = (items: string[]) => items.sort().join('|');
  return (
    inOrder(wanted.map((cells) => cells.map(spelt).map(letters).join(''))) ===
    inOrder(found.map((item) => item.split(/\s+/).map(spelt).map(letters).join('')))
  );
}

/** A text in one width, without blanks, in capitals; a date in it as `YYYY-MM-DD`. */
export function spelt(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const date = /^(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2})?日?)?$/.exec(plain);
  if (!date) return plain;
  const [, year, month = '', day] = date;
  return [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
}

const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}*]/gu, '');
