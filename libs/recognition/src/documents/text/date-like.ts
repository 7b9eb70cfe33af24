const CHINESE = '〇一二三四五六七八九';
const PART = /[\dOoQDlI|]+|[〇一二三四五六七八九十廿卅]+/g;

/** A date written as another one is: 二〇一二年六月三十日, 2012-06-30, 2012年6月. */
export function dateLike(pattern: string, date: { year: number; month: number; day: number | null }): string {
  const parts = [date.year, date.month, date.day];
  if (/^\d{6,8}$/.test(pattern)) {
    return parts
      .map((part) => (part === null ? '' : String(part).padStart(2, '0')))
      .join('')
      .slice(0, pattern.length);
  }
  const padded = !/(?<![\dOoQDlI|])[1-9](?![\dOoQDlI|])/.test(pattern);
  let at = 0;
  return pattern.replace(PART, (shown) => {
    const part = parts[at++];
    return part === null || part === undefined ? shown : numberLike(shown, part, padded);
  });
}

function numberLike(shown: string, number: number, padded: boolean): string {
  if (/[\dOoQDlI|]/.test(shown)) return String(number).padStart(padded ? 2 : 1, '0');
  if (number > 99) return Array.from(String(number), (digit) => CHINESE[Number(digit)]!).join('');
  if (/^[〇一二三四五六七八九]{2}$/.test(shown))
    return Array.from(String(number).padStart(2, '0'), (digit) => CHINESE[Number(digit)]!).join('');
  return spelt(number, shown.includes('廿'));
}

/** 六, 十, 十二, 二十, 三十一; 廿五 where that is how twenties are written. */
function spelt(number: number, short: boolean): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const before = tens === 0 ? '' : tens === 1 ? '十' : tens === 2 && short ? '廿' : `${CHINESE[tens]}十`;
  return before + (ones === 0 && tens > 0 ? '' : CHINESE[ones]);
}
