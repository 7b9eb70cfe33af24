import { describe, expect, it } from 'vitest';

import { CARD_SIZE } from '../cards/card.ts';
import { centred, projection, quad, visibleShare } from './camera.ts';
import { inverse, mapped, product, scaling, shift, type Point } from './homography.ts';
import type { Raster } from './raster.ts';
import { layInto } from './warp.ts';

const FRAME = { width: 640, height: 480 };
const VIEW = { frame: FRAME, rotation: 9, tilt: [14, -11] as [number, number], share: 0.6 };

describe('a homography', () => {
  it('maps back by its inverse', () => {
    const map = projection(VIEW, CARD_SIZE);
    const [x, y] = mapped(inverse(map), mapped(map, [12.5, -20]));
    expect(x).toBeCloseTo(12.5, 6);
    expect(y).toBeCloseTo(-20, 6);
  });

  it('lets a thing seen straight on fill the share asked for', () => {
    const [left, right] = quad(
      projection({ ...VIEW, rotation: 0, tilt: [0, 0] }, CARD_SIZE),
      centred(CARD_SIZE),
    ) as [Point, Point];
    expect(right[0] - left[0]).toBeCloseTo(0.6 * FRAME.width, 6);
    expect(left[0] + right[0]).toBeCloseTo(FRAME.width, 6);
  });

  it('puts the nearer edge of a tilted thing wider into the picture', () => {
    const [a, b, c, d] = quad(
      projection({ ...VIEW, rotation: 0, tilt: [15, 0] }, CARD_SIZE),
      centred(CARD_SIZE),
    ) as [Point, Point, Point, Point];
    expect(b[0] - a[0]).toBeGreaterThan((c[0] - d[0]) * 1.05);
  });
});

describe('a picture laid into another', () => {
  it('ends where the quad of the same homography ends', () => {
    const map = projection(VIEW, CARD_SIZE);
    const target = raster(FRAME.width, FRAME.height, 0);
    const white = raster(856, 540, 255);
    layInto(
      target,
      white,
      product(map, product(shift(-CARD_SIZE.width / 2, -CARD_SIZE.height / 2), scaling(0.1))),
    );
    const corners = quad(map, centred(CARD_SIZE));
    const middle = mapped(map, [0, 0]);
    for (const corner of corners) {
      expect(valueAt(target, towards(corner, middle, 0.008))).toBe(255);
      expect(valueAt(target, towards(corner, middle, -0.008))).toBe(0);
    }
  });
});

describe('the visible share', () => {
  const square = (x: number): Point[] => [
    [x, 0],
    [x + 100, 0],
    [x + 100, 100],
    [x, 100],
  ];

  it('is what the frame leaves of a quad', () => {
    expect(visibleShare(square(10), FRAME)).toBe(1);
    expect(visibleShare(square(-25), FRAME)).toBeCloseTo(0.75);
    expect(visibleShare(square(FRAME.width - 40), FRAME)).toBeCloseTo(0.4);
    expect(visibleShare(square(-200), FRAME)).toBe(0);
  });
});

function raster(width: number, height: number, value: number): Raster {
  return { data: Buffer.alloc(width * height * 3, value), width, height, channels: 3 };
}

const towards = ([x, y]: Point, [toX, toY]: Point, share: number): Point => [
  x + (toX - x) * share,
  y + (toY - y) * share,
];

const valueAt = ({ data, width }: Raster, [x, y]: Point) => data[(Math.floor(y) * width + Math.floor(x)) * 3];
