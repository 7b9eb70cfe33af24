import type { Random } from '../random.ts';
import { blots, bricks, checks, flat, lines, printedText, shades, specks, type Pattern } from './patterns.ts';

/** How a table top is made: colours to choose from, a pattern in mm, and the grain that goes over it. */
export interface TableTopRecipe {
  colours: string[];
  pattern: (random: Random, colour: string) => Pattern;
  /** Grains of light and dark: how many across and down the square, how strong (0 to 1). */
  grain: { across: number; down: number; weight: number }[];
}

const fine = (weight: number) => ({ across: 700, down: 700, weight });

/** Table tops; none is like those of samples/idcards (felt, laminate, cork, tile, terrazzo, notebook) in more than name. */
export const TABLE_TOPS = {
  oak: {
    colours: ['#b98a57', '#a9763f', '#c79d6b'],
    pattern: bricks(62, 400, '#7d5730'),
    grain: [
      { across: 160, down: 5, weight: 0.22 },
      { across: 500, down: 24, weight: 0.12 },
    ],
  },
  walnut: {
    colours: ['#5b3d28', '#4a3120', '#6d4a31'],
    pattern: flat,
    grain: [
      { across: 60, down: 3, weight: 0.16 },
      { across: 420, down: 16, weight: 0.1 },
    ],
  },
  bamboo: {
    colours: ['#c9b27b', '#b7a066'],
    pattern: lines(7, 0.9, '#8c7a4a'),
    grain: [{ across: 300, down: 10, weight: 0.12 }],
  },
  linen: {
    colours: ['#cfc6b4', '#9fa9a6', '#b9a9a0'],
    pattern: lines(1.2, 0.25, '#8a8375', 2),
    grain: [fine(0.18), { across: 200, down: 8, weight: 0.06 }],
  },
  checked: { colours: ['#b8433c', '#3d6a9b', '#3f7d5a'], pattern: checks(24), grain: [fine(0.12)] },
  picnic: { colours: ['#d9a13b', '#7c4f96', '#c25b7c'], pattern: checks(40), grain: [fine(0.15)] },
  bedsheet: {
    colours: ['#d9d5cc', '#c7d3de', '#e2d3d6'],
    pattern: blots(14, 30),
    grain: [{ across: 8, down: 14, weight: 0.14 }, fine(0.05)],
  },
  blanket: {
    colours: ['#7a5f63', '#55687a', '#8a7a5c'],
    pattern: lines(34, 12, '#3f3a40'),
    grain: [fine(0.3), { across: 220, down: 220, weight: 0.16 }],
  },
  carpet: {
    colours: ['#6b3f3f', '#4a5560', '#59614a', '#8b8579'],
    pattern: specks(500, 2.2),
    grain: [fine(0.45), { across: 260, down: 260, weight: 0.25 }],
  },
  denim: {
    colours: ['#37506e', '#2b3d57', '#4b6684'],
    pattern: lines(1.6, 0.4, '#22334a', 1, 30),
    grain: [fine(0.25)],
  },
  marble: {
    colours: ['#e9e7e2', '#d5d3cf', '#f1eeea'],
    pattern: blots(26, 2),
    grain: [
      { across: 9, down: 7, weight: 0.16 },
      { across: 34, down: 26, weight: 0.08 },
    ],
  },
  granite: { colours: ['#7d7b78', '#97918a', '#5f6163'], pattern: specks(3500, 1.4), grain: [fine(0.2)] },
  concrete: {
    colours: ['#a5a39e', '#8d8c88'],
    pattern: specks(120, 1.6),
    grain: [{ across: 16, down: 16, weight: 0.14 }, fine(0.14)],
  },
  leather: {
    colours: ['#4a2c23', '#2c2a2b', '#6b4630'],
    pattern: flat,
    grain: [{ across: 240, down: 240, weight: 0.22 }],
  },
  steel: {
    colours: ['#b7bcc0', '#9aa1a7'],
    pattern: flat,
    grain: [
      { across: 4, down: 700, weight: 0.12 },
      { across: 3, down: 5, weight: 0.2 },
    ],
  },
  grey_desk: {
    colours: ['#bfc2c4', '#a8a29a', '#8f959b'],
    pattern: flat,
    grain: [{ across: 5, down: 5, weight: 0.05 }],
  },
  white_desk: {
    colours: ['#eceae6', '#e6e9ec', '#f2efe8'],
    pattern: flat,
    grain: [{ across: 4, down: 4, weight: 0.05 }],
  },
  mouse_mat: { colours: ['#23262b', '#1d3a4d', '#412a45'], pattern: shades, grain: [fine(0.12)] },
  blotter: {
    colours: ['#2e5a48', '#5a2e37', '#33455f'],
    pattern: bricks(400, 250, '#1c2a26'),
    grain: [{ across: 300, down: 300, weight: 0.1 }],
  },
  green_felt: { colours: ['#3f7a4a', '#6f8f3c', '#2f6d72'], pattern: blots(4, 20), grain: [fine(0.22)] },
  sunset: {
    colours: ['#c77f4f', '#7b6aa8', '#3f8a86'],
    pattern: shades,
    grain: [{ across: 3, down: 3, weight: 0.15 }],
  },
  printed_page: {
    colours: ['#f4f2ec', '#efefef'],
    pattern: printedText({ size: 4, pitch: 7, column: 400 }),
    grain: [{ across: 6, down: 6, weight: 0.04 }],
  },
  newspaper: {
    colours: ['#d8d3c6', '#cfcdc4'],
    pattern: printedText({ size: 3.2, pitch: 4.8, column: 58 }),
    grain: [fine(0.12)],
  },
  form: {
    colours: ['#f3f4f0', '#e6eef2', '#f6ecd9'],
    pattern: printedText({ size: 3.6, pitch: 13, column: 90, ruled: true }),
    grain: [{ across: 6, down: 6, weight: 0.04 }],
  },
} satisfies Record<string, TableTopRecipe>;

export type TableTop = keyof typeof TABLE_TOPS;
