import { describe, expect, test } from 'vitest';
import { colourVariety } from './chroma.ts';
import { largestBurntSpot } from './glare.ts';
import type { Raster } from './raster.ts';
import { edgeWidth } from './sharpness.ts';

function paint(width: number, height: number, colour: (x: number, y: number) => readonly number[]): Raster {
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++) data.set(colour(at % width, Math.floor(at / width)), at * 3);
  return { width, height, data };
}

describe('colourVariety', () => {
  const shades = [60, 120, 200];
  test('is next to nothing in a grey picture under a warm lamp', () => {
    const warm = paint(216, 144, (x) => [1.1, 1, 0.8].map((gain) => shades[Math.floor(x / 72)]! * gain));
    expect(colourVariety(warm)).toBeLessThan(0.02);
  });

  test('shows in a dim picture with tinted parts', () => {
    const tinted = paint(216, 144, (x) => (x < 108 ? [50, 60, 70] : [60, 60, 62]));
    expect(colourVariety(tinted)).toBeGreaterThan(0.1);
  });
});

describe('largestBurntSpot', () => {
  const inSpot = (x: number, y: number): boolean => x >= 20 && x < 60 && y >= 20 && y < 45;
  test('measures the burnt-out part', () => {
    const burnt = paint(100, 100, (x, y) => (inSpot(x, y) ? [255, 255, 255] : [180, 180, 180]));
    expect(largestBurntSpot(burnt)).toBeGreaterThan(0.07);
    expect(largestBurntSpot(burnt)).toBeLessThan(0.11);
  });

  test('takes no bright paper for it', () => {
    expect(largestBurntSpot(paint(100, 100, () => [250, 250, 247]))).toBe(0);
  });
});

describe('edgeWidth', () => {
  /** Bars whose edges go over `soft` pixels from dark to light, across or down. */
  const bars = (soft: number, along: 'x' | 'y' | 'both'): Raster =>
    paint(192, 48, (x, y) => {
      const wave = (at: number): number =>
        Math.min(1, Math.max(0, Math.abs((at % 24) - 12) / soft - 6 / soft + 0.5));
      const light = along === 'both' ? Math.max(wave(x), wave(y)) : along === 'x' ? wave(x) : wave(y);
      return [0, 1, 2].map(() => 40 + 180 * light);
    });

  test('grows with the softness of the edges', () => {
    const [sharp, soft, softer] = [1, 6, 12].map((width) => edgeWidth(bars(width, 'both')));
    expect(sharp).toBeLessThan(4.5);
    expect(soft).toBeGreaterThan(sharp!);
    expect(softer).toBeGreaterThan(soft!);
  });

  test('goes by the blurrier direction, so that motion shows', () => {
    expect(edgeWidth(bars(1, 'x'))).toBeGreaterThan(20);
  });
});
