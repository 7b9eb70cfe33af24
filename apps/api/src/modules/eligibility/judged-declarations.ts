import type { DeclarationStatus, EligibilityFacts, JudgedSpecialty } from '@htp/domain';

/** A declaration as far as rules judge it. */
export interface JudgedDeclaration {
  readonly id: string;
  readonly status: DeclarationStatus;
  readonly examYear: number;
  /** Masked: whose verdict changes is for counting and for looking up, not for reading names. Null of a draft. */
  readonly maskedName: string | null;
  readonly unitName: string | null;
  readonly specialty: JudgedSpecialty & { readonly name: string };
  /** The day up to which its season counts. */
  readonly cutoffOn: string;
  /** As they were frozen with the submission; of a draft, as they are now. */
  readonly facts: EligibilityFacts;
}

/** What rules have to know of declarations, which stand above them and cannot be asked directly. */
export abstract class JudgedDeclarations {
  /** How many declarations are judged by these rules, counted up to a cap: more stand for `cap + 1`. */
  abstract count(ruleSetVersion: string, cap: number): Promise<number>;

  /** Some of what was submitted, newest first; what was submitted before anything was judged is left out. */
  abstract submitted(ruleSetVersion: string, after: string | null, limit: number): Promise<JudgedPage>;

  /** The newest drafts, as they are now; one in which nothing is offered any more is left out. */
  abstract drafts(ruleSetVersion: string, limit: number): Promise<JudgedDeclaration[]>;
}

export interface JudgedPage {
  readonly items: readonly JudgedDeclaration[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}
