import type { Holder } from '../holders/holder.ts';
import type { Random } from '../random.ts';
import type { CardTint, CardTypefaces } from '../styles.ts';
import { CARD_SIZE, type Box, type Drawn } from './card.ts';
import { cardGround } from './ground.ts';
import { portrait } from './portrait.ts';
import { drawing, lengthInEms, SMALL_PRINT, textLine } from './svg.ts';

const INK = '#1b1b1d';
const ADDRESS_LINE_EMS = 11;

/** The side with the portrait, 人像面, laid out as on the second-generation card, each card a little differently. */
export function idCardFront(random: Random, holder: Holder, tint: CardTint, typefaces: CardTypefaces): Drawn {
  const layout = frontLayout(random);
  const portraitBox: Box = { x: layout.portraitX, y: random.between(6.2, 8.2), width: 25.5, height: 32 };
  const fields: Record<string, Box> = { portrait: portraitBox };
  const lines = frontLines(holder, layout).map(({ field, text, x, y, size, kind }) => {
    if (field)
      fields[field] = joined(
        fields[field],
        boxOf(text, x, y, size, kind === 'number' ? layout.digitAdvance : undefined),
      );
    if (kind === 'number') return numberLine(text, x, y, { ...layout, family: typefaces.digits, size });
    const style =
      kind === 'label'
        ? { family: typefaces.label, fill: tint.label }
        : { family: typefaces.text, fill: INK };
    return textLine(text, x, y, { ...style, size, spacing: kind === 'label' ? layout.labelSpacing : 0 });
  });
  const print = textLine(SMALL_PRINT, layout.portraitX + 12.7, 42.2, {
    family: typefaces.label,
    size: 1.1,
    fill: '#8d9499',
    anchor: 'middle',
  });
  return {
    size: CARD_SIZE,
    svg: drawing(
      CARD_SIZE,
      cardGround(random, tint) + portrait(random, portraitBox) + lines.join('') + print,
    ),
    fields,
  };
}

type Layout = ReturnType<typeof frontLayout>;

function frontLayout(random: Random) {
  return {
    labelX: random.between(4.6, 6),
    textX: random.between(14.6, 15.8),
    top: random.between(7.8, 9),
    pitch: random.between(6, 6.5),
    addressPitch: random.between(3.9, 4.3),
    labelSize: random.between(2.6, 2.9),
    labelSpacing: random.between(0.2, 1.1),
    textSize: random.between(2.9, 3.2),
    nameSize: random.between(3.4, 3.8),
    numberX: random.between(27.5, 30),
    numberY: random.between(47.4, 48.8),
    digitSize: random.between(3.7, 4.2),
    digitAdvance: random.between(2.3, 2.6),
    portraitX: random.between(53.6, 55.6),
  };
}

interface Line {
  field?: string;
  text: string;
  x: number;
  y: number;
  size: number;
  kind: 'label' | 'text' | 'number';
}

function frontLines(holder: Holder, layout: Layout): Line[] {
  const { labelX, textX, top, pitch, labelSize, textSize } = layout;
  const row = (n: number) => top + n * pitch;
  const label = (text: string, x: number, y: number): Line => ({
    text,
    x,
    y,
    size: labelSize,
    kind: 'label',
  });
  const text = (field: string, value: string, x: number, y: number, size = textSize): Line => ({
    field,
    text: value,
    x,
    y,
    size,
    kind: 'text',
  });
  const [year, month, day] = holder.birth.split('-').map((part) => String(Number(part))) as [
    string,
    string,
    string,
  ];
  return [
    label('姓名', labelX, row(0)),
    text('name', holder.name, textX, row(0), layout.nameSize),
    label('性别', labelX, row(1)),
    text('sex', holder.sex, textX, row(1)),
    label('民族', textX + 10, row(1)),
    text('nation', holder.nation, textX + 18, row(1)),
    label('出生', labelX, row(2)),
    text('birth', year, textX, row(2)),
    label('年', textX + 8.6, row(2)),
    text('birth', month, textX + (month.length > 1 ? 13 : 13.8), row(2)),
    label('月', textX + 17.4, row(2)),
    text('birth', day, textX + (day.length > 1 ? 21.4 : 22.4), row(2)),
    label('日', textX + 26, row(2)),
    label('住址', labelX, row(3)),
    ...brokenInLines(holder.address).map((part, i) =>
      text('address', part, textX, row(3) + i * layout.addressPitch),
    ),
    label('公民身份号码', labelX, layout.numberY),
    {
      field: 'number',
      text: holder.number,
      x: layout.numberX,
      y: layout.numberY,
      size: layout.digitSize,
      kind: 'number',
    },
  ];
}

/** The number with each digit at its own place: a typeface of any width keeps the pitch of the card. */
function numberLine(
  number: string,
  x: number,
  y: number,
  style: { family: string; size: number; digitAdvance: number },
): string {
  return [...number]
    .map((digit, i) =>
      textLine(digit, x + (i + 0.5) * style.digitAdvance, y, { ...style, fill: INK, anchor: 'middle' }),
    )
    .join('');
}

/** Address lines of at most eleven ems, as the card breaks them: anywhere, also inside a number. */
export function brokenInLines(address: string): string[] {
  const lines: string[] = [];
  let line = '';
  let ems = 0;
  for (const character of address) {
    const width = lengthInEms(character);
    if (ems + width > ADDRESS_LINE_EMS) {
      lines.push(line);
      [line, ems] = ['', 0];
    }
    line += character;
    ems += width;
  }
  return [...lines, line];
}

function boxOf(text: string, x: number, baseline: number, size: number, advance?: number): Box {
  const width = advance === undefined ? lengthInEms(text) * size : text.length * advance;
  return { x, y: baseline - size * 0.95, width, height: size * 1.2 };
}

function joined(one: Box | undefined, other: Box): Box {
  if (!one) return other;
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}
