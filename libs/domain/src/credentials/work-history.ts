import { firstDay } from '../calendar/dates.ts';
import type { FormValues } from '../forms/fields.ts';

/** A credential of the kind 工作经历, however far it is filled. */
export interface WorkPeriod {
  readonly id: string;
  readonly fields: FormValues;
}

/**
 * What a person should look at twice in the periods of one life, none of it an error: two that overlap (of the one named with the one
 * before it), and a gap before one of them.
 */
export type WorkHistoryRemark =
  | { readonly code: 'work_overlap'; readonly id: string; readonly other: string }
  | { readonly code: 'work_gap'; readonly id: string; readonly months: number };

/** A gap up to this long is nothing unusual between two posts (rules.md 2.2). */
const UNREMARKABLE_GAP_MONTHS = 12;

interface Span {
  readonly id: string;
  readonly from: string;
  /** Null while it goes on. */
  readonly to: string | null;
}

/** The newest first: what goes on, then what ended last; what has no beginning yet stands before all. */
export function newestWorkFirst<P extends { readonly fields: FormValues }>(periods: readonly P[]): P[] {
  const rank = ({ fields: { startedOn, endedOn } }: P) =>
    typeof startedOn !== 'string' ? '~~' : `${typeof endedOn === 'string' ? endedOn : '~'} ${startedOn}`;
  return [...periods].sort((one, other) => (rank(one) < rank(other) ? 1 : rank(one) > rank(other) ? -1 : 0));
}

/** Overlaps and long gaps among the periods whose beginning is known, in the order of time. */
export function workHistoryRemarks(periods: readonly WorkPeriod[]): WorkHistoryRemark[] {
  const remarks: WorkHistoryRemark[] = [];
  let latest: Span | undefined;
  for (const span of spansOf(periods)) {
    if (latest && startsBeforeEnd(span.from, latest.to))
      remarks.push({ code: 'work_overlap', id: span.id, other: latest.id });
    const months = latest?.to ? monthsBetween(latest.to, span.from) : 0;
    if (months > UNREMARKABLE_GAP_MONTHS) remarks.push({ code: 'work_gap', id: span.id, months });
    if (!latest || endsLater(span, latest)) latest = span;
  }
  return remarks;
}

function spansOf(periods: readonly WorkPeriod[]): Span[] {
  return periods
    .flatMap(({ id, fields: { startedOn, endedOn } }) =>
      typeof startedOn === 'string' && startedOn !== ''
        ? [{ id, from: startedOn, to: typeof endedOn === 'string' && endedOn !== '' ? endedOn : null }]
        : [],
    )
    .sort((one, other) => (firstDay(one.from) < firstDay(other.from) ? -1 : 1));
}

/** As exactly as both are known: to leave one post and take up the next in one month, or on one day, is no overlap. */
function startsBeforeEnd(from: string, to: string | null): boolean {
  if (to === null) return true;
  const length = Math.min(from.length, to.length);
  return from.slice(0, length) < to.slice(0, length);
}

function endsLater(span: Span, other: Span): boolean {
  return other.to !== null && (span.to === null || span.to > other.to);
}

/** Full months between two dates; of a month its first day is meant (rules.md 2.2). */
function monthsBetween(from: string, to: string): number {
  const [one, other] = [firstDay(from), firstDay(to)];
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(other) - months(one) - (other.slice(8) < one.slice(8) ? 1 : 0);
}
