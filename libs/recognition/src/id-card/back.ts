import type { DefectCode } from '@htp/domain';
import { greedyReading } from '../ocr/ctc.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import type { TextLine } from '../ocr/text-lines.ts';
import type { Raster } from '../picture/raster.ts';
import { fieldStrip, otherRenderings } from './field-strips.ts';
import { FIELDS } from './layout.ts';
import type { LocatedCard } from './locate.ts';
import { charactersIn, printedCharacters, textOf, type PrintedCharacter } from './printed.ts';
import { parseValidity, type Validity } from './validity.ts';
import type { BackReading } from './verdict.ts';

/** Reads the back of a located card; null when authority or validity cannot be read. */
export async function readBack(
  engine: OcrEngine,
  picture: Raster,
  card: LocatedCard,
  lines: readonly TextLine[],
): Promise<BackReading | null> {
  const printed = printedCharacters(lines, card);
  const authority = textOf(charactersIn(printed, FIELDS.authority));
  const validity = await readValidity(engine, picture, card, printed);
  if (!validity || authority.length < 3) return null;
  return { authority, validFrom: validity.from, validUntil: validity.until };
}

export function backDefects(reading: BackReading | null, today: string): DefectCode[] {
  if (!reading) return ['unreadable'];
  const defects: DefectCode[] = [];
  if (reading.validUntil !== null && reading.validUntil < today) defects.push('expired');
  if (reading.validFrom > today) defects.push('not_yet_valid');
  return defects;
}

/** The plain reading, or the one that most of several renderings agree on. */
async function readValidity(
  engine: OcrEngine,
  picture: Raster,
  card: LocatedCard,
  printed: readonly PrintedCharacter[],
): Promise<Validity | null> {
  const characters = charactersIn(printed, FIELDS.validity);
  const plain = parseValidity(textOf(characters));
  if (plain) return plain;
  const { quad } = fieldStrip(card, FIELDS.validity, characters);
  const votes = new Map<string, { validity: Validity; count: number }>();
  for (const matrix of await otherRenderings(engine, picture, quad)) {
    const text = greedyReading(matrix)
      .map(({ index }) => engine.dictionary.characters[index])
      .join('');
    const validity = parseValidity(text);
    if (!validity) continue;
    const key = JSON.stringify(validity);
    votes.set(key, { validity, count: (votes.get(key)?.count ?? 0) + 1 });
  }
  const [best] = [...votes.values()].sort((a, b) => b.count - a.count);
  return best && best.count >= 2 ? best.validity : null;
}
