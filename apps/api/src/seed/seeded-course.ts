import type { Decision, DeclarationStatus, ReviewStage } from '@htp/domain';
import type { Dice } from './dice.ts';

/** How far a declaration has come. */
export interface SeededCourse {
  readonly status: DeclarationStatus;
  readonly stage: ReviewStage | null;
  readonly submitted: boolean;
  readonly decisions: readonly { readonly stage: ReviewStage; readonly decision: Decision }[];
}

const passedUnit = { stage: 'unit', decision: 'passed' } as const;

/** Begun, complete and not yet submitted. */
export const DRAFT: SeededCourse = { status: 'draft', stage: null, submitted: false, decisions: [] };

/** Some weeks before the window closes; the shares add up to 1. */
const COURSES: readonly (SeededCourse & { readonly share: number })[] = [
  { share: 0.15, ...DRAFT },
  { share: 0.02, status: 'withdrawn', stage: null, submitted: false, decisions: [] },
  { share: 0.02, status: 'withdrawn', stage: null, submitted: true, decisions: [] },
  { share: 0.4, status: 'in_review', stage: 'unit', submitted: true, decisions: [] },
  { share: 0.15, status: 'in_review', stage: 'province', submitted: true, decisions: [passedUnit] },
  {
    share: 0.05,
    status: 'returned',
    stage: 'unit',
    submitted: true,
    decisions: [{ stage: 'unit', decision: 'returned' }],
  },
  {
    share: 0.03,
    status: 'rejected',
    stage: null,
    submitted: true,
    decisions: [passedUnit, { stage: 'province', decision: 'rejected' }],
  },
  {
    share: 0.18,
    status: 'approved',
    stage: null,
    submitted: true,
    decisions: [passedUnit, { stage: 'province', decision: 'passed' }],
  },
];

export function courseOf(dice: Dice): SeededCourse {
  let rest = dice.unit();
  for (const course of COURSES) if ((rest -= course.share) < 0) return course;
  return COURSES.at(-1)!;
}
