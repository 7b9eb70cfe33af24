import { cutoffYearOf, firstDayOf } from '../counting.ts';
import type { ConditionResult } from '../result.ts';
import type { Asked, Case } from './condition.ts';
import { failed, met, unknown } from './condition.ts';

/** 规培合格证, dated by the cut-off; of whatever specialty (AMB-07). */
export function residencyCertificate({ facts, cutoffOn }: Case, clause: string): ConditionResult {
  const asked: Asked = { condition: 'residency_certificate', clause, required: { by: cutoffOn } };
  const { residency } = facts;
  if (residency === null) return unknown(asked, 'UNKNOWN_RESIDENCY');
  if (residency === undefined) return failed(asked, 'RESIDENCY');
  const { certifiedOn, ref } = residency;
  const seen = { found: { certifiedOn }, foundIn: ref };
  if (certifiedOn === null) return unknown(asked, 'UNKNOWN_RESIDENCY_DATE', seen);
  return firstDayOf(certifiedOn) <= cutoffOn
    ? met(asked, seen)
    : failed(asked, 'RESIDENCY_DATE', seen, cutoffYearOf(certifiedOn));
}
