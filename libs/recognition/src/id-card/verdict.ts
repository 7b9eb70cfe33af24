import { DEFECT_CODES, type CardSide, type DefectCode, type IdentityDefect } from '@htp/domain';

/** What the front shows beside name and number; null where it could not be read. */
export interface FrontReading {
  readonly sex: '男' | '女' | null;
  readonly nation: string | null;
  /** YYYY-MM-DD. */
  readonly birth: string | null;
  readonly address: string | null;
}

export interface BackReading {
  readonly authority: string;
  /** YYYY-MM-DD, the first day of validity. */
  readonly validFrom: string;
  /** YYYY-MM-DD, the last day of validity; null for 长期. */
  readonly validUntil: string | null;
}

export interface Refused {
  readonly outcome: 'refused';
  /** At least one, most helpful first. */
  readonly defects: readonly IdentityDefect[];
}

/** The recogniser cannot know these characters of the typed name: nothing was judged, no picture was read. */
export interface UnknownCharacter {
  readonly outcome: 'unknown_character';
  readonly characters: readonly string[];
}

export type FrontVerdict = { readonly outcome: 'accepted'; readonly reading: FrontReading } | Refused;
export type BackVerdict = { readonly outcome: 'accepted'; readonly reading: BackReading } | Refused;
export type SideVerdict = FrontVerdict | BackVerdict | UnknownCharacter;

export type IdCardVerdict =
  | { readonly outcome: 'accepted'; readonly front: FrontReading; readonly back: BackReading }
  | Refused
  | UnknownCharacter;

export function refused(side: CardSide, codes: Iterable<DefectCode>): Refused {
  const order = [...new Set(codes)].sort((a, b) => DEFECT_CODES.indexOf(a) - DEFECT_CODES.indexOf(b));
  return { outcome: 'refused', defects: order.map((code) => ({ side, code })) };
}
