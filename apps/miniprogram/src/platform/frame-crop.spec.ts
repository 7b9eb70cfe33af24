import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_RATIO, frameIn, keptPart, within } from './frame-crop.ts';

const side = fc.integer({ min: 200, max: 4000 });
const size = fc.record({ width: side, height: side });

describe('the frame for a card', () => {
  it('has the shape of a card and lies within the view, whatever its shape', () => {
    fc.assert(
      fc.property(size, (view) => {
        const { x, y, width, height } = frameIn(view);
        expect(width / height).toBeCloseTo(CARD_RATIO);
        expect(x + width / 2).toBeCloseTo(view.width / 2);
        expect(Math.min(x, y)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('what is kept of a camera picture', () => {
  it('is the frame with its margin where the picture is as large as the view', () => {
    const view = { width: 900, height: 400 };
    const frame = frameIn(view);
    const margin = 0.08 * frame.width;
    expect(keptPart(view, view)).toEqual({
      x: Math.floor(frame.x - margin),
      y: Math.floor(frame.y - margin),
      width: Math.ceil(frame.x + frame.width + margin) - Math.floor(frame.x - margin),
      height: Math.ceil(frame.y + frame.height + margin) - Math.floor(frame.y - margin),
    });
  });

  it('takes what the view cuts off into account', () => {
    const { x, width } = keptPart({ width: 1920, height: 1080 }, { width: 540, height: 1080 });
    expect(x + width / 2).toBeCloseTo(960, -1);
    expect(width).toBeLessThan(600);
  });

  it('holds the whole frame, and never leaves the picture', () => {
    fc.assert(
      fc.property(size, size, (picture, view) => {
        const kept = keptPart(picture, view);
        const scale = Math.max(view.width / picture.width, view.height / picture.height);
        expect(kept.x).toBeGreaterThanOrEqual(0);
        expect(kept.y).toBeGreaterThanOrEqual(0);
        expect(kept.x + kept.width).toBeLessThanOrEqual(picture.width);
        expect(kept.y + kept.height).toBeLessThanOrEqual(picture.height);
        expect(kept.width * scale).toBeGreaterThanOrEqual(frameIn(view).width - 1e-6);
      }),
    );
  });
});

describe('a reduced size', () => {
  it('keeps its shape, and is never enlarged', () => {
    expect(within({ width: 4000, height: 3000 }, 2000)).toEqual({ width: 2000, height: 1500 });
    expect(within({ width: 300, height: 400 }, 2000)).toEqual({ width: 300, height: 400 });
  });
});
