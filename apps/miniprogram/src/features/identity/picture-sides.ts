import { DOCUMENT_TYPES, type DocumentTypeCode, type PictureSide } from '@htp/domain';
import { pictureSideName } from '@htp/wording';

export interface AskedSide {
  readonly side: PictureSide;
  readonly label: string;
  readonly optional: boolean;
}

/** The sides of a document that are photographed, in the guide's words. */
export function askedSides(type: DocumentTypeCode): readonly AskedSide[] {
  const { sides, optionalSides } = DOCUMENT_TYPES.find(({ code }) => code === type)!;
  return [
    ...sides.map((side) => ({ side, label: sideLabel(type, side), optional: false })),
    ...optionalSides.map((side) => ({ side, label: `${sideLabel(type, side)}（选填）`, optional: true })),
  ];
}

const FACES = { front: '身份证正面', back: '身份证反面' } as const;

/** Of a resident ID card both names that people use: 身份证正面（人像面）. */
function sideLabel(type: DocumentTypeCode, side: PictureSide): string {
  const name = pictureSideName(type, side);
  if (type === 'PASSPORT') return `护照${name}`;
  if (type !== 'RESIDENT_ID') return `证件${name}`;
  return `${FACES[side as keyof typeof FACES]}（${name}）`;
}
