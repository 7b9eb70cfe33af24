import { describe, expect, it } from 'vitest';
import { cutOut, rotated, scaleOf, scrollKeeping, stepped, turnedBox } from './view.ts';

const PAGE = { width: 1000, height: 500 };
const PANE = { width: 500, height: 500 };

describe('the scale of a page', () => {
  it('fits the width, or the whole of it, as it lies', () => {
    expect(scaleOf('width', PAGE, 0, PANE)).toBe(0.5);
    expect(scaleOf('page', PAGE, 0, PANE)).toBe(0.5);
    expect(scaleOf('width', PAGE, 90, PANE)).toBe(1);
    expect(scaleOf('page', PAGE, 270, PANE)).toBe(0.5);
    expect(scaleOf(2, PAGE, 0, PANE)).toBe(2);
  });

  it('stays within what can be looked at', () => {
    expect(scaleOf('width', { width: 100_000, height: 10 }, 0, PANE)).toBe(0.1);
    expect(stepped(8, 1)).toBe(8);
    expect(stepped(stepped(1, 1), -1)).toBe(1);
  });
});

describe('a page that is turned', () => {
  it('comes round after four quarters either way', () => {
    expect([rotated(0, 1), rotated(270, 1), rotated(0, -1)]).toEqual([90, 0, 270]);
  });
});

describe('zooming at a point', () => {
  it('keeps what is under it there', () => {
    expect(scrollKeeping(100, 50, 1, 2)).toBe(250);
    expect(scrollKeeping(0, 50, 2, 1)).toBe(0);
  });
});

describe('a place on a page', () => {
  const BOX = { left: 0.125, top: 0.25, width: 0.5, height: 0.0625 };

  it('turns with the page, and is where it was after four quarters', () => {
    expect(turnedBox(BOX, 90)).toEqual({ left: 0.6875, top: 0.125, width: 0.0625, height: 0.5 });
    expect(turnedBox(BOX, 180)).toEqual({ left: 0.375, top: 0.6875, width: 0.5, height: 0.0625 });
    expect(turnedBox(turnedBox(BOX, 90), 270)).toEqual(BOX);
    expect(turnedBox(turnedBox(BOX, 180), 180)).toEqual(BOX);
  });

  it('is cut out with a little around it, and never beyond the page', () => {
    const page = { width: 800, height: 400 };
    expect(cutOut(BOX, page)).toEqual({ x: 70, y: 87.5, width: 460, height: 50 });
    expect(cutOut({ left: 0, top: 0, width: 1, height: 1 }, page)).toEqual({ x: 0, y: 0, ...page });
  });
});
