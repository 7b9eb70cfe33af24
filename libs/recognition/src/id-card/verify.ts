import { canonicalName, canonicalResidentNumber, type CardSide, type DefectCode } from '@htp/domain';
import type { OcrEngine } from '../ocr/engine.ts';
import type { TextLine } from '../ocr/text-lines.ts';
import { decode, UndecodableError, type Photograph } from '../picture/decode.ts';
import { backDefects, readBack } from './back.ts';
import { frontDefects, readFront } from './front.ts';
import { findCard, type FoundCard } from './find-card.ts';
import { isComplete } from './locate.ts';
import { pictureDefects } from './picture-defects.ts';
import { withoutCard } from './without-card.ts';
import { refused, type BackVerdict, type FrontVerdict } from './verdict.ts';

export interface SideRequest {
  readonly side: CardSide;
  readonly picture: Uint8Array;
  readonly name: string;
  readonly number: string;
  /** YYYY-MM-DD in Beijing: the day on which validity is judged. */
  readonly today: string;
}

/** Longer side in pixels of the picture that is worked on, and of the one in which text is looked for. */
const WORKING_SIDE = 1600;
const DETECTION_SIDE = 960;

/** Judges one photograph: its defects, or what was read from it. */
export async function verifySide(
  engine: OcrEngine,
  request: SideRequest,
): Promise<FrontVerdict | BackVerdict> {
  let photograph: Photograph;
  try {
    photograph = await decode(request.picture, WORKING_SIDE);
  } catch (error) {
    if (error instanceof UndecodableError) return refused(request.side, ['undecodable']);
    throw error;
  }
  const number = canonicalResidentNumber(request.number);
  const found = await findCard(engine, photograph.raster, DETECTION_SIDE, number);
  return judge(engine, { ...request, number }, photograph, found);
}

async function judge(
  engine: OcrEngine,
  request: SideRequest,
  photograph: Photograph,
  { card, lines }: FoundCard,
): Promise<FrontVerdict | BackVerdict> {
  const { side, number } = request;
  if (isOtherDocument(lines)) return refused(side, ['not_id_card']);
  if (!card) return refused(side, await withoutCard(photograph, lines));
  const defects = pictureDefects(photograph, card, lines);
  if (card.side !== side) return refused(side, ['wrong_side', ...defects]);
  if (defects.length > 0) return refused(side, defects);
  if (!isComplete(card)) return refused(side, ['unreadable']);
  if (side === 'back') {
    const reading = await readBack(engine, photograph.raster, card, lines);
    return conclude(side, backDefects(reading, request.today), reading!);
  }
  const typed = { name: canonicalName(request.name), number };
  const findings = await readFront(engine, photograph.raster, card, lines, typed);
  return conclude(side, frontDefects(findings), findings.reading);
}

const conclude = <Reading>(side: CardSide, defects: readonly DefectCode[], reading: Reading) =>
  defects.length > 0 ? refused(side, defects) : { outcome: 'accepted' as const, reading };

/** Other documents that carry some of the same labels say what they are. */
const OTHER_DOCUMENTS =
  /驾驶证|行驶证|社会保障|医疗保障|医疗保险|居住证|通行证|临时居民|永久居留|工作证|工作牌|学生证|胸卡|护照|PASSPORT/;

const isOtherDocument = (lines: readonly TextLine[]): boolean =>
  lines.some(({ text }) => OTHER_DOCUMENTS.test(text.replaceAll(' ', '')));
