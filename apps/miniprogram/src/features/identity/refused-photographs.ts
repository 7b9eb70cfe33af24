import type { ProblemError } from '@htp/api-client';
import {
  CARD_SIDES,
  DEFECT_CODES,
  type DefectCode,
  type IdentityDefect,
  type PictureSide,
} from '@htp/domain';
import { type DefectText, defectText } from '@htp/wording';

/** Defects that another photograph does not mend: what was typed is wrong, or is to be looked at again. */
const OF_TYPED: readonly DefectCode[] = ['name_mismatch', 'number_mismatch'];

export interface Refusal {
  readonly bySide: ReadonlyMap<PictureSide, readonly DefectText[]>;
  readonly triesLeft: number;
  /** False when the same photographs were refused before, or could not be opened. */
  readonly counted: boolean;
  /** Whether what was typed may be the reason. */
  readonly ofTyped: boolean;
}

/** Why photographs were refused, by side; undefined for any other problem. */
export function refusalOf(problem: ProblemError | undefined): Refusal | undefined {
  if (problem?.code !== 'identity_refused') return undefined;
  const { defects, triesLeft, counted } = problem.params;
  const known = (Array.isArray(defects) ? defects : []).filter(isDefect);
  const bySide = new Map<PictureSide, DefectText[]>();
  for (const defect of known)
    bySide.set(defect.side, [...(bySide.get(defect.side) ?? []), defectText(defect)]);
  return {
    bySide,
    triesLeft: Number(triesLeft),
    counted: counted === true,
    ofTyped: known.some(({ code }) => OF_TYPED.includes(code)),
  };
}

function isDefect(told: unknown): told is IdentityDefect {
  const { side, code } = (told ?? {}) as Partial<IdentityDefect>;
  return CARD_SIDES.includes(side!) && DEFECT_CODES.includes(code!);
}
