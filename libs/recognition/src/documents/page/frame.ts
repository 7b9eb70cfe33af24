import { boxCentre } from '../../ocr/text-boxes.ts';
import { distance, quadHeight, quadWidth, type Point, type Quad } from '../../picture/geometry.ts';

/** Lays a page straight: from pixels of the picture to where rows are level. */
export type Straightening = (point: Point) => Point;

/** A box at least this much longer than high shows the direction of its row. */
const SHOWS_DIRECTION = 3;
const ROUNDS = 4;
/** Rows that stray this far from the others' slope (about 3°) are not of the page's text. */
const STRAY = 0.05;

interface Sample {
  readonly at: Point;
  readonly slope: number;
  readonly weight: number;
}

/**
 * The straightening that makes the rows of a page level. The slope of a row is taken to change evenly across the page, which holds for
 * a page seen at an angle and nearly for one that curls.
 */
export function straighteningOf(quads: readonly Quad[], angle: number): Straightening {
  const turned = rotation(-angle);
  const samples = quads.flatMap((quad) => sampleOf(quad, turned));
  const middle = meanOf(samples);
  const scale = Math.max(1, ...samples.map(({ at }) => distance(at, middle)));
  const [a, b, c] = slopes(samples, middle, scale);
  return (point) => {
    const { x, y } = turned(point);
    const dx = x - middle.x;
    const dy = y - middle.y;
    const perHeight = b / scale;
    const level = (dy - a * dx - (c / scale / 2) * dx * dx) / Math.max(0.5, 1 + perHeight * dx);
    return { x, y: middle.y + level };
  };
}

function rotation(angle: number): (point: Point) => Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return ({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos });
}

function sampleOf(quad: Quad, turned: (point: Point) => Point): Sample[] {
  const width = quadWidth(quad);
  if (width < SHOWS_DIRECTION * quadHeight(quad)) return [];
  const [tl, tr, br, bl] = [turned(quad[0]), turned(quad[1]), turned(quad[2]), turned(quad[3])];
  const slope = (tr.y + br.y - tl.y - bl.y) / Math.max(1, tr.x + br.x - tl.x - bl.x);
  return [{ at: boxCentre([tl, tr, br, bl]), slope, weight: width }];
}

function meanOf(samples: readonly Sample[]): Point {
  const total = samples.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return {
    x: samples.reduce((sum, { at, weight }) => sum + at.x * weight, 0) / total,
    y: samples.reduce((sum, { at, weight }) => sum + at.y * weight, 0) / total,
  };
}

/** slope = a + b · height + c · width, fitted with less and less trust in strays; b and c are held back where few rows tell. */
function slopes(samples: readonly Sample[], middle: Point, scale: number): [number, number, number] {
  let fit: [number, number, number] = [0, 0, 0];
  if (samples.length === 0) return fit;
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < ROUNDS; round++) {
    const rows = [0, 1, 2].map(() => [0, 0, 0, 0]);
    for (const { at, slope, weight } of samples) {
      const terms = [1, (at.y - middle.y) / scale, (at.x - middle.x) / scale];
      const error = (slope - terms.reduce((sum, term, i) => sum + term * fit[i]!, 0)) / STRAY;
      const trust = weight / (1 + error * error) ** 2;
      for (let i = 0; i < 3; i++) {
        for (let j = 0; j < 3; j++) rows[i]![j]! += trust * terms[i]! * terms[j]!;
        rows[i]![3]! += trust * terms[i]! * slope;
      }
    }
    rows[1]![1]! += 0.02 * total;
    rows[2]![2]! += 0.1 * total;
    fit = solved(rows);
  }
  return fit;
}

/** Cramer's rule for three unknowns; level where the rows do not determine them. */
function solved(rows: readonly (readonly number[])[]): [number, number, number] {
  const column = (at: number): number[] => rows.map((row) => row[at]!);
  const [a, b, c, d] = [column(0), column(1), column(2), column(3)];
  const whole = determinant(a, b, c);
  if (Math.abs(whole) < 1e-9) return [0, 0, 0];
  return [determinant(d, b, c) / whole, determinant(a, d, c) / whole, determinant(a, b, d) / whole];
}

const determinant = (a: readonly number[], b: readonly number[], c: readonly number[]): number =>
  a[0]! * (b[1]! * c[2]! - b[2]! * c[1]!) -
  b[0]! * (a[1]! * c[2]! - a[2]! * c[1]!) +
  c[0]! * (a[1]! * b[2]! - a[2]! * b[1]!);
