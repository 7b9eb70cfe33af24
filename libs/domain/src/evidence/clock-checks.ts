import { daysBetween, firstDay, isRealDate } from '../calendar/dates.ts';
import { documentPlace, type EvidenceFacts } from './evidence-facts.ts';
import { type Finding, findingOf } from './findings.ts';
import { knownValues } from './known-values.ts';
import { FINDING_THRESHOLDS } from './thresholds.ts';

const { endsSoonDays, readConfidence } = FINDING_THRESHOLDS;

/** What of a declaration ends on a day: told by message before, and looked at again on it. */
export const EXPIRIES = ['chsi_code', 'nurse_licence'] as const;
export type ExpiryKind = (typeof EXPIRIES)[number];

export interface Expiry {
  kind: ExpiryKind;
  /** Its last day, `YYYY-MM-DD`. */
  endsOn: string;
}

/** Papers that have an end or an age: past, or near. A nurse licence that has ended is among the layout's findings. */
export function clockFindings(facts: EvidenceFacts): Finding[] {
  return [...codeFindings(facts), ...licenceFindings(facts), ...monthFindings(facts)];
}

/** The ends that are known of a declaration. */
export function expiriesOf(facts: EvidenceFacts): Expiry[] {
  const codes = codeEnds(facts).map(({ endsOn }) => ({ kind: 'chsi_code' as const, endsOn }));
  const licence = licenceEnd(facts);
  return [...codes, ...(licence ? [{ kind: 'nurse_licence' as const, endsOn: licence }] : [])];
}

function codeEnds({ readings }: EvidenceFacts) {
  return readings.flatMap((slot) => {
    const read = slot.reading.kind === 'chsi_registration_form' ? slot.reading.fields.validUntil : undefined;
    return read && read.confidence >= readConfidence && isRealDate(read.value)
      ? [{ slot, endsOn: read.value }]
      : [];
  });
}

function codeFindings(facts: EvidenceFacts): Finding[] {
  return codeEnds(facts).flatMap(({ slot, endsOn }) => {
    const days = daysBetween(facts.today, endsOn);
    if (days > endsSoonDays.chsiCode) return [];
    const code = days < 0 ? 'chsi_code_ended' : 'chsi_code_ends_soon';
    const at = { section: slot.section, field: 'verificationNumber' };
    return [findingOf(code, at, [documentPlace(slot, 'validUntil')], { endsOn })];
  });
}

function licenceEnd(facts: EvidenceFacts): string | undefined {
  const { validUntil } = knownValues(facts, 'nurse_licence').values;
  return typeof validUntil === 'string' && isRealDate(validUntil) ? validUntil : undefined;
}

function licenceFindings(facts: EvidenceFacts): Finding[] {
  const endsOn = licenceEnd(facts);
  if (endsOn === undefined) return [];
  const days = daysBetween(facts.today, endsOn);
  if (days < 0 || days > endsSoonDays.nurseLicence) return [];
  const at = { section: 'nurse_licence', field: 'validUntil' } as const;
  const { placeOf } = knownValues(facts, 'nurse_licence');
  return [findingOf('licence_ends_soon', at, [placeOf('validUntil')], { endsOn })];
}

/** C5: last month's proof; this month's is newer still. */
function monthFindings({ readings, today, handedInOn = {} }: EvidenceFacts): Finding[] {
  return readings.flatMap((slot) => {
    const read = slot.reading.kind === 'social_security_proof' ? slot.reading.fields.month : undefined;
    if (!read || read.confidence < readConfidence || !isRealDate(firstDay(read.value))) return [];
    const expected = monthBefore(handedInOn[slot.fileId] ?? today);
    if (read.value >= expected) return [];
    return [
      findingOf('month_too_old', slot, [documentPlace(slot, 'month')], { month: read.value, expected }),
    ];
  });
}

function monthBefore(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
