import { credentialFields, workHistoryRemarks } from '@htp/domain';
import {
  CREDENTIAL_FIELD_NAMES,
  FIELD_SOURCE_NAMES,
  fieldValueText,
  workRemarkText,
  workSpanText,
} from '@htp/wording';
import type { FieldChange, ReviewedSection } from './review-case.ts';

/** One of 工作经历 as the workbench shows it. */
export interface WorkRow {
  readonly id: string;
  readonly span: string;
  readonly unit: string;
  readonly family: string;
  readonly specialty: string;
  readonly proof: string | undefined;
  /** What to look at twice: overlaps, gaps, and what the commission or the unit says otherwise. */
  readonly remarks: readonly string[];
  readonly changes: readonly FieldChange[];
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** All periods, the newest first. */
export function workRows({ entries, changes }: ReviewedSection): WorkRow[] {
  const periods = entries.map(({ credentialId: id, fields }) => ({ id, fields }));
  const remarks = workHistoryRemarks(periods);
  const unitOf = (id: string) => text(periods.find((period) => period.id === id)?.fields['unit']);
  return entries.map(({ credentialId: id, fields, disputed }) => ({
    id,
    span: workSpanText(fields['startedOn'], fields['endedOn']),
    unit: text(fields['unit']),
    family: fieldValueText(credentialFields('work_period')['family'], fields['family']),
    specialty: text(fields['specialty']),
    proof: text(fields['proof']) || undefined,
    remarks: [
      ...remarks
        .filter((remark) => remark.id === id)
        .map((remark) => workRemarkText(remark, remark.code === 'work_overlap' ? unitOf(remark.other) : '')),
      ...Object.entries(disputed).map(([name, value]) => disputeText(name, value)),
    ],
    changes: changes.filter(({ entryId }) => entryId === id),
  }));
}

/** Those that were there before and no longer are. */
export const removedPeriods = ({ changes }: ReviewedSection): FieldChange[] =>
  changes.filter(({ kind, file }) => kind === 'removed' && !file);

function disputeText(name: string, value: unknown): string {
  const labels: Readonly<Record<string, string>> = CREDENTIAL_FIELD_NAMES.work_period;
  const said = fieldValueText(credentialFields('work_period')[name], value) || '未提供';
  return `${labels[name] ?? name}：${FIELD_SOURCE_NAMES.commission}或${FIELD_SOURCE_NAMES.unit}的内容为“${said}”`;
}
