export type DateSpelling = 'iso' | 'padded' | 'plain' | 'dotted' | 'slashed' | 'spaced' | 'numerals';

const DIGITS = [...'〇一二三四五六七八九'];

/** A day (`YYYY-MM-DD`) or a month (`YYYY-MM`) as papers write it. */
export function printedDate(value: string, spelling: DateSpelling): string {
  const [year = '', month = '', day] = value.split('-');
  const [m, d] = [String(Number(month)), day && String(Number(day))];
  switch (spelling) {
    case 'iso':
      return value;
    case 'padded':
      return `${year}年${month}月${day ? `${day}日` : ''}`;
    case 'plain':
      return `${year}年${m}月${d ? `${d}日` : ''}`;
    case 'dotted':
      return value.replaceAll('-', '.');
    case 'slashed':
      return value.replaceAll('-', '/');
    case 'spaced':
      return `${year} 年 ${m} 月${d ? ` ${d} 日` : ''}`;
    case 'numerals':
      return `${[...year].map((digit) => DIGITS[Number(digit)]).join('')}年${upToThirtyOne(Number(m))}月${d ? `${upToThirtyOne(Number(d))}日` : ''}`;
  }
}

/** 三十一 for 31, as days and months are written out. */
function upToThirtyOne(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return (tens > 1 ? DIGITS[tens] : '') + (tens > 0 ? '十' : '') + (ones > 0 ? DIGITS[ones] : '');
}
