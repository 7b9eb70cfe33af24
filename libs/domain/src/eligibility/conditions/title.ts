import type { TitleFact } from '../facts.ts';
import type { ConditionResult } from '../result.ts';
import type { Asked, Case } from './condition.ts';
import { failed, met, unknown } from './condition.ts';

export type TitleLevel = 'junior_assistant' | 'junior';

/** The titles of a level in the specialty's own family (AMB-10), and whether others may be such ones. */
export function titlesOf(
  { facts, specialty }: Case,
  level: TitleLevel,
): { held: TitleFact[]; mayBeMore: boolean } {
  if (facts.titles === null) return { held: [], mayBeMore: true };
  const possible = (facts.titles ?? []).filter(
    (title) =>
      (title.level === null || title.level === level) &&
      (title.family === null || title.family === specialty.family),
  );
  const held = possible.filter((title) => title.level !== null && title.family !== null);
  return { held, mayBeMore: held.length < possible.length };
}

/** A title 士 or 师 (rules.md 2.3). When it was granted is a matter of the years. */
export function title(judged: Case, level: TitleLevel, clause: string): ConditionResult {
  const asked: Asked = {
    condition: 'title',
    clause,
    required: { level, family: judged.specialty.family },
  };
  const { held, mayBeMore } = titlesOf(judged, level);
  const [first] = held;
  if (first) {
    const { family, grantedOn, ref } = first;
    return met(asked, { found: { level, family, grantedOn }, foundIn: ref });
  }
  return mayBeMore ? unknown(asked, 'UNKNOWN_TITLE') : failed(asked, 'TITLE');
}
