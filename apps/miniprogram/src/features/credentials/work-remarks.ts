import { type WorkPeriod, workHistoryRemarks } from '@htp/domain';
import { workRemarkText } from '@htp/wording';

/** Overlaps and gaps in words, by the period that they are said at. */
export function historyRemarks(periods: readonly WorkPeriod[]): Readonly<Record<string, readonly string[]>> {
  const unitOf = (id: string) => String(periods.find((period) => period.id === id)?.fields['unit'] ?? '');
  const texts: Record<string, string[]> = {};
  for (const remark of workHistoryRemarks(periods)) {
    const other = remark.code === 'work_overlap' ? unitOf(remark.other) : '';
    (texts[remark.id] ??= []).push(`${workRemarkText(remark, other)}，请核对`);
  }
  return texts;
}
