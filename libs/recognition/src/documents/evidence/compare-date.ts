import type { Comparison } from '@htp/domain';
import { canonicalText } from '../text/characters.ts';
import { firstDate, isoOf, type FoundDate } from '../text/dates.ts';
import { dateLike } from '../text/date-like.ts';
import type { DocumentValue } from './document-value.ts';
import { unpacked } from './kept-strip.ts';
import { weighStrip } from './weigh-strip.ts';

/** Compares days and months as precisely as both say them: 2012-06-30 agrees with a paper that says 2012年6月. */
export function compareDate(value: DocumentValue, typed: string): Comparison {
  const shown = firstDate(value.printed) ?? firstDate(value.value);
  const claimed = firstDate(canonicalText(typed))!;
  if (!shown) return 'unclear';
  const read = { ...shown, day: claimed.day === null ? null : shown.day };
  const meant = { ...claimed, day: shown.day === null ? null : claimed.day };
  if (isoOf(read) === isoOf(meant)) return 'agrees';
  if (!value.strip) return 'differs';
  return weighStrip(unpacked(value.strip), value.printed, printedAs(value.printed, shown, meant));
}

/** What would stand on the paper if it said the other date, in the same writing. */
function printedAs(
  printed: string,
  shown: FoundDate,
  { year, month, day }: Omit<FoundDate, 'start' | 'end'>,
): string {
  const other = { year, month, day: day ?? shown.day };
  return (
    printed.slice(0, shown.start) +
    dateLike(printed.slice(shown.start, shown.end), other) +
    printed.slice(shown.end)
  );
}
