import { type WorkPeriod, workHistoryRemarks } from '@htp/domain';

/** Overlaps and gaps in words, by the period that they are said at. */
export function historyRemarks(periods: readonly WorkPeriod[]): Readonly<Record<string, readonly string[]>> {
  const unitOf = (id: string) => periods.find((period) => period.id === id)?.fields['unit'];
  const texts: Record<string, string[]> = {};
  for (const remark of workHistoryRemarks(periods)) {
    const text =
      remark.code === 'work_overlap'
        ? `与“${String(unitOf(remark.other) ?? '另一段经历')}”的时间有重叠，请核对`
        : `与前一段经历之间空了${remark.months}个月，如有遗漏请补充`;
    (texts[remark.id] ??= []).push(text);
  }
  return texts;
}
