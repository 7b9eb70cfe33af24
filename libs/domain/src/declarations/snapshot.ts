import type { FieldSources } from '../credentials/merge-import.ts';
import type { EligibilityFacts } from '../eligibility/facts.ts';
import type { EligibilityResult, Verdict } from '../eligibility/result.ts';
import type { FormValues } from '../forms/fields.ts';
import type { ExamLevel } from '../seasons/specialties.ts';
import type { CredentialSection } from './sections.ts';

/** A credential as it was. `disputed`: what the commission said where the candidate says otherwise, by field. */
export interface FrozenCredential {
  credentialId: string;
  fields: FormValues;
  disputed?: FormValues;
  /** Whose word each field was; not known of copies that were frozen before it was kept. */
  sources?: FieldSources;
}

/** The frozen copy that a submission holds (product.md 5): the person's data as they were at that moment. */
export interface DeclarationSnapshot {
  examYear: number;
  ruleSetVersion: string;
  noticeVersion: string;
  statementVersion: string;
  level: ExamLevel;
  specialtyCode: string;
  specialtyName: string;
  historyCandidate: boolean;
  subjects: readonly string[];
  feeFen: number;
  person: { personId: string; name: string; documentType: string; documentNumber: string };
  unit: {
    unitId: string;
    name: string;
    institutionCode: string;
    category: string;
    divisionCode: string;
    supervisingUnitName: string | null;
  };
  credentials: Readonly<Partial<Record<CredentialSection, FrozenCredential>>>;
  /** All of 工作经历, the newest first; absent where the season did not ask for it, or of copies frozen before it was kept. */
  workPeriods?: readonly FrozenCredential[];
  details: FormValues;
  /** SHA-256 of every attached file, by file id. */
  files: Readonly<Record<string, string>>;
  /** Absent in copies that were frozen before eligibility was judged. */
  eligibility?: FrozenVerdict;
}

/** What the rules said of it. Facts and result stand beside the copy; their hash binds them to it, as those of files do. */
export interface FrozenVerdict {
  verdict: Verdict;
  /** SHA-256 of the judgement's text. */
  sha256: string;
}

/** What a verdict rests on: all that was known then, and every path. */
export interface Judgement {
  facts: EligibilityFacts;
  result: EligibilityResult;
}

/**
 * The text whose hash a decision carries (trust.md, abuse 9): all of the snapshot, so that whatever a reviewer has seen,
 * the files included, is what he decided on.
 */
export function hashedText(snapshot: DeclarationSnapshot): string {
  return canonicalJson(snapshot);
}

/**
 * One text for equal data: members sorted by UTF-16 code unit, absent ones left out, no blanks (as RFC 8785).
 * @throws TypeError for what JSON cannot say: NaN, infinities, functions, bigints
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  const unsayable =
    typeof value === 'number' ? !Number.isFinite(value) : !['string', 'boolean'].includes(typeof value);
  if (value !== null && unsayable) throw new TypeError(`JSON cannot say this ${typeof value}`);
  return JSON.stringify(value);
}
