import type { CardSide } from '@htp/domain';
import type { Point } from '../picture/geometry.ts';

/** Height over width of an ID-1 card, which measures 85.6 by 53.98 mm (ISO/IEC 7810). */
export const CARD_ASPECT = 53.98 / 85.6;

/** Text printed on every card, with the middle of its first and last character in shares of the card's width and height. */
export interface Label {
  readonly text: string;
  readonly first: Point;
  readonly last: Point;
  /** Characters that must be seen, in order, to take the text for this label. */
  readonly needed: number;
}

const label = (text: string, x1: number, x2: number, y: number, needed: number): Label => ({
  text,
  first: { x: x1, y },
  last: { x: x2, y },
  needed,
});

/** The printed labels of both sides (GA 448-2013, measured on the samples to about 1 % of the width). */
export const LABELS: Readonly<Record<CardSide, readonly Label[]>> = {
  front: [
    label('姓名', 0.076, 0.124, 0.132, 2),
    label('性别', 0.076, 0.122, 0.254, 2),
    label('民族', 0.312, 0.357, 0.254, 2),
    label('出生', 0.076, 0.122, 0.371, 2),
    label('住址', 0.08, 0.123, 0.492, 2),
    label('公民身份号码', 0.076, 0.245, 0.87, 4),
  ],
  back: [
    label('中华人民共和国', 0.318, 0.768, 0.16, 5),
    label('居民身份证', 0.331, 0.785, 0.33, 4),
    label('签发机关', 0.22, 0.328, 0.778, 3),
    label('有效期限', 0.22, 0.329, 0.889, 3),
  ],
};

/** The middle of the first and of the last of the 18 characters of the number. */
export const NUMBER_LINE = label('', 0.346, 0.838, 0.852, 18);

/** Where the values stand: rows by the middle of their height, columns by where they may begin and end. */
export const FIELDS = {
  name: { left: 0.15, right: 0.63, row: 0.136 },
  sex: { left: 0.15, right: 0.29, row: 0.258 },
  nation: { left: 0.375, right: 0.63, row: 0.258 },
  birth: { left: 0.15, right: 0.56, row: 0.373 },
  number: { left: 0.3, right: 0.9, row: 0.856 },
  authority: { left: 0.36, right: 0.97, row: 0.776 },
  validity: { left: 0.36, right: 0.97, row: 0.888 },
} as const;
