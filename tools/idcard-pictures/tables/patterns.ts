import { machineTypefaces } from '../cards/typefaces.ts';
import { textLine } from '../cards/svg.ts';
import type { Random } from '../random.ts';

/** A drawing over the whole square of the table, in mm, and the pixels a mm that it needs. */
export interface Pattern {
  svg: string;
  pxPerMm: number;
}

type PatternMaker = (random: Random, colour: string) => Pattern;

/** The side of the square of table that is drawn, in mm; the camera never sees beyond it by more than its mirror image. */
export const TABLE_SIDE_MM = 360;

const whole = (fill: string) => `<rect width="${TABLE_SIDE_MM}" height="${TABLE_SIDE_MM}" fill="${fill}"/>`;
const coarse = (svg: string): Pattern => ({ svg, pxPerMm: 2 });
const times = (count: number, draw: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => draw(i)).join('');
const tilings = (body: string, width: number, height: number, turn: number) =>
  `<defs><pattern id="t" patternUnits="userSpaceOnUse" width="${width}" height="${height}" patternTransform="rotate(${turn})">${body}</pattern></defs>` +
  whole('url(#t)');

export const flat: PatternMaker = (_random, colour) => coarse(whole(colour));

export const shades: PatternMaker = (random, colour) =>
  coarse(
    `<defs><linearGradient id="s" gradientTransform="rotate(${random.int(0, 90)})"><stop offset="0" stop-color="${colour}"/>` +
      `<stop offset="1" stop-color="${random.pick(['#d8d4c8', '#20242c', '#b98f6a', '#8fa6b8'])}"/></linearGradient></defs>${whole('url(#s)')}`,
  );

/** Boards or sheets with dark joints. */
export const bricks =
  (width: number, height: number, joint: string): PatternMaker =>
  (random, colour) =>
    coarse(
      whole(colour) +
        tilings(
          `<path d="M0 0V${height}M0 0H${width}" stroke="${joint}" stroke-width="1.2"/>`,
          width,
          height,
          random.int(0, 6),
        ),
    );

/** Parallel lines; with `directions` 2 also across. */
export const lines =
  (pitch: number, width: number, colour2: string, directions = 1, turn = 0): PatternMaker =>
  (random, colour) => ({
    svg:
      whole(colour) +
      tilings(
        `<path d="M0 ${pitch / 2}H${pitch}${directions === 2 ? `M${pitch / 2} 0V${pitch}` : ''}" stroke="${colour2}" stroke-opacity=".7" stroke-width="${width}"/>`,
        pitch,
        pitch,
        turn + random.int(-8, 8),
      ),
    pxPerMm: pitch < 3 ? 4 : 2,
  });

export const checks =
  (pitch: number): PatternMaker =>
  (random, colour) =>
    coarse(
      whole('#f1ede4') +
        tilings(
          `<g fill="${colour}" fill-opacity=".55"><rect width="${pitch / 2}" height="${pitch}"/><rect width="${pitch}" height="${pitch / 2}"/></g>`,
          pitch,
          pitch,
          random.int(-20, 20),
        ),
    );

export const specks =
  (count: number, size: number): PatternMaker =>
  (random, colour) =>
    coarse(
      whole(colour) +
        times(count, () => {
          const [x, y, r] = [
            random.between(0, TABLE_SIDE_MM),
            random.between(0, TABLE_SIDE_MM),
            random.between(0.2, 1) * size,
          ];
          return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(2)}" fill="${random.pick(['#fff', '#000', '#888', colour])}" opacity=".4"/>`;
        }),
    );

/** Wandering veins or folds, `width` mm wide. */
export const blots =
  (count: number, width: number): PatternMaker =>
  (random, colour) =>
    coarse(
      whole(colour) +
        times(count, () => {
          const point = () => `${random.int(-40, TABLE_SIDE_MM + 40)} ${random.int(-40, TABLE_SIDE_MM + 40)}`;
          return `<path d="M${point()}C${point()} ${point()} ${point()}" fill="none" stroke="${random.pick(['#fff', '#555', '#777'])}" stroke-opacity="${random.between(0.06, 0.3).toFixed(2)}" stroke-width="${(width * random.between(0.3, 1.2)).toFixed(1)}"/>`;
        }),
    );

const PRINTED = [
  '各单位应当认真组织',
  '本表一式两份',
  '填写前请仔细阅读说明',
  '经研究决定',
  '年度考核结果',
  '联系电话 027-0000000',
  '附件：材料清单',
  '注意事项',
  '申请日期 2026年3月',
  '序号 项目 金额 备注',
  '第一条 总则',
  '请使用黑色签字笔',
];

/** A page of print under the card, to lead a reader of text astray. */
export const printedText =
  (print: { size: number; pitch: number; column: number; ruled?: boolean }): PatternMaker =>
  (random, colour) => {
    const family = random.pick(machineTypefaces().chinese).family;
    const columns = Math.floor(TABLE_SIDE_MM / print.column) || 1;
    const rows = Math.floor(TABLE_SIDE_MM / print.pitch);
    const row = (i: number, x: number) => {
      const y = (i + 0.8) * print.pitch;
      const rule = print.ruled
        ? `<path d="M${x} ${y + 4}h${print.column}" stroke="#555" stroke-width=".3"/>`
        : '';
      const room = Math.floor((Math.min(print.column, TABLE_SIDE_MM) - 6) / print.size);
      const sentence = random
        .shuffled(PRINTED)
        .join('')
        .slice(0, print.ruled ? random.int(3, room) : room);
      return rule + textLine(sentence, x + 3, y, { family, size: print.size, fill: '#2e2e30' });
    };
    const text = times(columns, (column) => times(rows, (i) => row(i, column * print.column)));
    return {
      svg: `${whole(colour)}<g transform="rotate(${random.pick([0, 0, 90, 180, 270]) + random.int(-9, 9)} 180 180)">${text}</g>`,
      pxPerMm: 5,
    };
  };
