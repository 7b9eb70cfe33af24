import { parseResidentId, type DefectCode } from '@htp/domain';
import { stripOf, type OcrEngine } from '../ocr/engine.ts';
import { hasRoomForAnother } from '../ocr/spacing.ts';
import type { TextLine } from '../ocr/text-lines.ts';
import type { Quad } from '../picture/geometry.ts';
import type { Raster } from '../picture/raster.ts';
import { compare, nameClaim, numberClaim, type Claim, type Comparison } from './compare.ts';
import { fieldStrip, fineRenderings, otherRenderings, withRoomForLast } from './field-strips.ts';
import { FIELDS } from './layout.ts';
import type { LocatedCard } from './locate.ts';
import { certaintyOf, charactersIn, printedCharacters, textOf, type PrintedCharacter } from './printed.ts';
import type { FrontReading } from './verdict.ts';

export interface FrontFindings {
  readonly name: Comparison;
  readonly number: Comparison;
  /** The printed sex or birth date is another than the one inside the typed number. */
  readonly inconsistent: boolean;
  readonly reading: FrontReading;
}

/** Compares the front of a located card with a typed name and number, both canonical. */
export async function readFront(
  engine: OcrEngine,
  picture: Raster,
  card: LocatedCard,
  lines: readonly TextLine[],
  typed: { readonly name: string; readonly number: string },
): Promise<FrontFindings> {
  const printed = printedCharacters(lines, card);
  const number = await compareNumber(engine, picture, card, printed, typed.number);
  const name = await compareName(engine, picture, card, printed, typed.name);
  const sex = charactersIn(printed, FIELDS.sex);
  const birth = charactersIn(printed, FIELDS.birth);
  return {
    name,
    number,
    inconsistent: contradicts(sex, birth, typed.number),
    reading: {
      sex: sexIn(textOf(sex)),
      nation: textOf(charactersIn(printed, FIELDS.nation)) || null,
      birth: birthIn(textOf(birth)),
      address: addressIn(printed),
    },
  };
}

async function compareNumber(
  engine: OcrEngine,
  picture: Raster,
  card: LocatedCard,
  printed: readonly PrintedCharacter[],
  number: string,
): Promise<Comparison> {
  const { quad } = fieldStrip(card, FIELDS.number, charactersIn(printed, FIELDS.number));
  return compareWithStrip(engine, picture, quad, numberClaim(engine.dictionary, number));
}

async function compareName(
  engine: OcrEngine,
  picture: Raster,
  card: LocatedCard,
  printed: readonly PrintedCharacter[],
  name: string,
): Promise<Comparison> {
  const characters = charactersIn(printed, FIELDS.name);
  const { quad, positions } = fieldStrip(card, FIELDS.name, characters);
  // Of fewer characters than claimed nothing can be told: one that is claimed may be the one passed over.
  if (positions.length === [...name].length && hasRoomForAnother(positions)) return 'doubtful';
  const roomy = withRoomForLast(picture, quad, characters);
  return compareWithStrip(engine, picture, roomy, nameClaim(engine.dictionary, engine.bias, name));
}

async function compareWithStrip(
  engine: OcrEngine,
  picture: Raster,
  quad: Quad,
  claim: Claim,
): Promise<Comparison> {
  const first = await engine.recognise(stripOf(picture, quad));
  const others = () => otherRenderings(engine, picture, quad);
  const fine = () => fineRenderings(engine, picture, quad);
  return compare(claim, first, others, fine);
}

/** What the front leaves open or contradicts, as defects. */
export function frontDefects({ name, number, inconsistent }: FrontFindings): DefectCode[] {
  const defects: DefectCode[] = [];
  if (inconsistent) defects.push('inconsistent');
  if (name === 'contradicted') defects.push('name_mismatch');
  if (number === 'contradicted') defects.push('number_mismatch');
  if (name === 'doubtful' || number === 'doubtful') defects.push('unreadable');
  return defects;
}

const sexIn = (text: string): '男' | '女' | null =>
  (/[男女]/.exec(text)?.[0] as '男' | '女' | undefined) ?? null;

function birthIn(text: string): string | null {
  const match = /(\d{4})\D+(\d{1,2})\D+(\d{1,2})/.exec(text);
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : null;
}

const SURE = 0.95;

/** Only what is read beyond doubt can contradict. */
function contradicts(
  sex: readonly PrintedCharacter[],
  birth: readonly PrintedCharacter[],
  number: string,
): boolean {
  const inside = parseResidentId(number);
  if (!inside.ok) return true;
  const printedSex = certaintyOf(sex) >= SURE ? sexIn(textOf(sex)) : null;
  const printedBirth = certaintyOf(birth) >= SURE ? birthIn(textOf(birth)) : null;
  const sexInside = inside.sex === 'male' ? '男' : '女';
  return (printedSex ?? sexInside) !== sexInside || (printedBirth ?? inside.bornOn) !== inside.bornOn;
}

const ADDRESS = { left: 0.15, right: 0.64, top: 0.44, bottom: 0.79 };

/** The address runs over up to four lines. */
function addressIn(printed: readonly PrintedCharacter[]): string | null {
  const inside = printed.filter(({ at }) => {
    return at.x > ADDRESS.left && at.x < ADDRESS.right && at.y > ADDRESS.top && at.y < ADDRESS.bottom;
  });
  const rows = [...new Set(inside.map(({ line }) => line))].map((line) =>
    inside.filter((c) => c.line === line),
  );
  rows.sort((a, b) => a[0]!.at.y - b[0]!.at.y);
  return rows.map(textOf).join('') || null;
}
