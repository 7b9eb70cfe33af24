import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  distance,
  fitHomography,
  inverse,
  project,
  quadHeight,
  quadWidth,
  smallestRectangle,
  subQuad,
  unitSquareTo,
  type Point,
  type Quad,
} from './geometry.ts';

const coordinate = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const near = (x: number, y: number): fc.Arbitrary<Point> =>
  fc.record({ x: coordinate(x - 80, x + 80), y: coordinate(y - 80, y + 80) });

/** A card-like shape seen at an angle. */
const quads: fc.Arbitrary<Quad> = fc.tuple(near(100, 100), near(900, 100), near(900, 600), near(100, 600));
const inside = fc.record({ x: coordinate(0, 1), y: coordinate(0, 1) });

test('the unit square goes onto the corners', () => {
  fc.assert(
    fc.property(quads, (quad) => {
      const map = unitSquareTo(quad);
      const corners = [
        { x: 0, y: 0 },
        { x: 1, y: 0 },
        { x: 1, y: 1 },
        { x: 0, y: 1 },
      ];
      corners.forEach((corner, i) => expect(distance(project(map, corner), quad[i]!)).toBeLessThan(1e-6));
    }),
  );
});

test('a map and its inverse lead back', () => {
  fc.assert(
    fc.property(quads, inside, (quad, point) => {
      const map = unitSquareTo(quad);
      expect(distance(project(inverse(map)!, project(map, point)), point)).toBeLessThan(1e-6);
    }),
  );
});

test('a fit through exact points finds the map they come from', () => {
  fc.assert(
    fc.property(quads, fc.array(inside, { minLength: 5, maxLength: 9 }), inside, (quad, others, probe) => {
      const map = unitSquareTo(quad);
      const spread = [
        { x: 0.1, y: 0.1 },
        { x: 0.9, y: 0.1 },
        { x: 0.9, y: 0.9 },
        { x: 0.1, y: 0.9 },
      ];
      const pairs = [...spread, ...others].map((from) => ({ from, to: project(map, from), weight: 1 }));
      expect(distance(project(fitHomography(pairs)!, probe), project(map, probe))).toBeLessThan(0.01);
    }),
  );
});

test('points on one line do not determine a map', () => {
  const pairs = [0, 0.2, 0.5, 1].map((x) => ({ from: { x, y: 0 }, to: { x: x * 9, y: 3 }, weight: 1 }));
  expect(fitHomography(pairs)).toBeNull();
});

test('the smallest rectangle of a turned rectangle is itself, the long side first', () => {
  fc.assert(
    fc.property(coordinate(-3, 3), coordinate(30, 90), coordinate(5, 20), (angle, width, height) => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const at = (x: number, y: number): Point => ({ x: x * cos - y * sin, y: x * sin + y * cos });
      const found = smallestRectangle([
        at(0, 0),
        at(width, 0),
        at(width, height),
        at(0, height),
        at(width / 2, height / 3),
      ])!;
      expect(quadWidth(found)).toBeCloseTo(width, 5);
      expect(quadHeight(found)).toBeCloseTo(height, 5);
    }),
  );
});

test('a part of a quad keeps its direction', () => {
  const quad: Quad = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 4 },
    { x: 0, y: 4 },
  ];
  expect(subQuad(quad, 0.5, 1, 0.25, 0.5)).toEqual([
    { x: 5, y: 1 },
    { x: 10, y: 1 },
    { x: 10, y: 2 },
    { x: 5, y: 2 },
  ]);
});
