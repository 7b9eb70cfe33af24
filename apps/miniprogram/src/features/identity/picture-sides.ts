import {
  askedPictures,
  type DocumentTypeCode,
  type IdentityCorrectionReason,
  type PictureSide,
} from '@htp/domain';
import { pictureSideName } from '@htp/wording';

export interface AskedSide {
  readonly side: PictureSide;
  readonly label: string;
  readonly optional: boolean;
}

/** The sides of a document that are photographed, in the guide's words; of a correction also what shows it. */
export function askedSides(
  type: DocumentTypeCode,
  correction: IdentityCorrectionReason | null,
): readonly AskedSide[] {
  const { sides, optionalSides } = askedPictures(type, correction);
  return [
    ...sides.map((side) => ({ side, label: sideLabel(type, side), optional: false })),
    ...optionalSides.map((side) => ({ side, label: `${sideLabel(type, side)}（选填）`, optional: true })),
  ];
}

const FACES = { front: '身份证正面', back: '身份证反面' } as const;

/** Of a resident ID card both names that people use: 身份证正面（人像面）. */
function sideLabel(type: DocumentTypeCode, side: PictureSide): string {
  const name = pictureSideName(type, side);
  if (side === 'proof') return name;
  if (type === 'PASSPORT') return `护照${name}`;
  if (type !== 'RESIDENT_ID') return `证件${name}`;
  return `${FACES[side as keyof typeof FACES]}（${name}）`;
}
