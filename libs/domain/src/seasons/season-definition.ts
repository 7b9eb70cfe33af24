import { SECTIONS } from '../declarations/sections.ts';
import type { Section } from '../declarations/sections.ts';
import type { ReviewStage } from '../declarations/status.ts';
import type { RuleLevel } from '../forms/vocabularies.ts';
import type { ExamLevel, Specialty, SpecialtyFamily } from './specialties.ts';

/** From `opensAt` on and before `closesAt`; ISO 8601 instants. */
export interface Window {
  opensAt: string;
  closesAt: string;
}

export interface Subject {
  code: string;
  name: string;
}

/** Money in fen: `baseFen + perSubjectFen × subjects` (rules.md 1.9). */
export interface Fee {
  baseFen: number;
  perSubjectFen: number;
}

/**
 * Whether a section is asked of a family. `{ requiredFor }`: it depends on the level of the chosen education;
 * until one is chosen the section is `conditional`, for other levels it is `optional`.
 */
export type SectionRequirement = 'required' | 'optional' | 'hidden' | { requiredFor: readonly RuleLevel[] };

/** The sections that rules can ask for or leave out; 学历 and 申报信息 are always asked for. */
export type RuledSection = Exclude<Section, 'education' | 'declaration_details'>;

/** Those of them, in order. */
export const RULED_SECTIONS = SECTIONS.filter(
  (section): section is RuledSection => section !== 'education' && section !== 'declaration_details',
);

/** One row of rules.md 2.4. A section that is not named is hidden. */
export interface SectionRule {
  levels: readonly ExamLevel[];
  families: readonly SpecialtyFamily[];
  sections: Readonly<Partial<Record<RuledSection, SectionRequirement>>>;
}

/** Where a corrected declaration starts again (rules.md 3.4). */
export const RESUBMISSION_STARTS = ['first_stage', 'returning_stage'] as const;
export type ResubmissionStart = (typeof RESUBMISSION_STARTS)[number];

/** What becomes of a declaration whose candidate is not eligible by the rules: sent on with his explanation, or refused. */
export const AGAINST_VERDICT = ['with_explanation', 'refused'] as const;
export type AgainstVerdict = (typeof AGAINST_VERDICT)[number];

/** A season as it is published: all that a yearly notice can change. A change is a new version of it. */
export interface SeasonDefinition {
  examYear: number;
  project: string;
  /** Which eligibility rules judge it, e.g. `2021-51` for 人社部发〔2021〕51号. */
  ruleSetVersion: string;
  /** Diploma and years of work count up to this day, `YYYY-MM-DD` (rules.md C3). */
  cutoffOn: string;
  /** Absent in seasons from before it was asked: with an explanation. */
  againstVerdict?: AgainstVerdict;
  specialties: readonly Specialty[];
  /** Whether 历史考生 may declare, with the subjects that they miss (rules.md 1.4). */
  historyCandidates: boolean;
  subjects: readonly Subject[];
  fees: Readonly<Record<ExamLevel, Fee>>;
  notice: { version: string; title: string; body: string };
  /** 诚信承诺, signed at 信息确认. */
  statement: { version: string; body: string };
  declarationWindow: Window;
  stages: readonly { stage: ReviewStage; window: Window }[];
  resubmission: ResubmissionStart;
  sectionRules: readonly SectionRule[];
}
