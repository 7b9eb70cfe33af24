import { between, distance, quadWidth, type Point, type Quad } from './geometry.ts';
import type { Raster } from './raster.ts';

/** How far inside and outside of where it is expected an edge is sought, in shares of the width. */
const INSIDE = 0.045;
const OUTSIDE = 0.1;
/** Places along a side where the edge is looked for; the rounded ends are left out. */
const PLACES = 32;
const ENDS = 0.08;
/** An edge is where this share of the places agrees on a straight line to this share of the width. */
const AGREEING = 0.7;
const TOLERANCE = 0.006;
/** Pixels on either side of a step that are compared. */
const REACH = 3;

interface Line {
  readonly a: Point;
  readonly b: Point;
}

/**
 * Moves the sides of a quad to the straight edges that the picture shows near them. A side without a visible edge over most
 * of its length, because the frame cuts it or the table has the card's colour, stays where it is.
 */
export function fitToEdges(picture: Raster, quad: Quad): Quad {
  const width = quadWidth(quad);
  const sides = quad.map((a, i) => visibleEdge(picture, { a, b: quad[(i + 1) % 4]! }, width));
  const corner = (i: number): Point => intersection(sides[(i + 3) % 4]!, sides[i]!) ?? quad[i]!;
  return [corner(0), corner(1), corner(2), corner(3)];
}

/** The sides run clockwise, so outwards is to the left of their direction. */
function visibleEdge(picture: Raster, side: Line, width: number): Line {
  const length = distance(side.a, side.b) || 1;
  const outwards = { x: (side.b.y - side.a.y) / length, y: (side.a.x - side.b.x) / length };
  const share = (place: number): number => ENDS + ((1 - 2 * ENDS) * place) / (PLACES - 1);
  const steps = Array.from({ length: PLACES }, (_, place) =>
    strongestStep(picture, between(side.a, side.b, share(place)), outwards, width),
  );
  const line = commonLine(steps, TOLERANCE * width);
  if (!line) return side;
  const moved = (end: Point, at: number): Point => {
    const offset = line.start + (line.end - line.start) * at;
    return { x: end.x + outwards.x * offset, y: end.y + outwards.y * offset };
  };
  const [first, last] = [share(0), share(PLACES - 1)];
  return {
    a: moved(side.a, -first / (last - first)),
    b: moved(side.b, (1 - first) / (last - first)),
  };
}

/** Offset along `outwards` of the largest change of colour; null where the frame leaves nothing to compare. */
function strongestStep(picture: Raster, at: Point, outwards: Point, width: number): number | null {
  let best: { offset: number; change: number } | null = null;
  for (let offset = -INSIDE * width; offset <= OUTSIDE * width; offset++) {
    const change = colourChange(picture, at, outwards, offset);
    if (change === null) continue;
    if (!best || change > best.change) best = { offset, change };
  }
  return best?.offset ?? null;
}

function colourChange(picture: Raster, at: Point, outwards: Point, offset: number): number | null {
  const change = [0, 0, 0];
  for (let step = 1; step <= REACH; step++) {
    for (const sign of [-1, 1]) {
      const x = Math.floor(at.x + outwards.x * (offset + sign * step));
      const y = Math.floor(at.y + outwards.y * (offset + sign * step));
      if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) return null;
      for (let c = 0; c < 3; c++) change[c]! += sign * picture.data[(y * picture.width + x) * 3 + c]!;
    }
  }
  return Math.abs(change[0]!) + Math.abs(change[1]!) + Math.abs(change[2]!);
}

/** The straight line that most offsets agree with, given by its first and last offset; null without enough agreement. */
function commonLine(
  offsets: readonly (number | null)[],
  tolerance: number,
): { start: number; end: number } | null {
  let best: { start: number; end: number; agreeing: number } | null = null;
  offsets.forEach((from, i) => {
    offsets.forEach((to, j) => {
      if (from === null || to === null || j - i < PLACES / 4) return;
      const slope = (to - from) / (j - i);
      const at = (place: number): number => from + slope * (place - i);
      const agreeing = offsets.filter(
        (offset, k) => offset !== null && Math.abs(offset - at(k)) < tolerance,
      ).length;
      if (!best || agreeing > best.agreeing) best = { start: at(0), end: at(PLACES - 1), agreeing };
    });
  });
  const found = best as { start: number; end: number; agreeing: number } | null;
  return found && found.agreeing >= AGREEING * PLACES ? found : null;
}

function intersection(one: Line, other: Line): Point | null {
  const d1 = { x: one.b.x - one.a.x, y: one.b.y - one.a.y };
  const d2 = { x: other.b.x - other.a.x, y: other.b.y - other.a.y };
  const cross = d1.x * d2.y - d1.y * d2.x;
  if (Math.abs(cross) < 1e-6) return null;
  const t = ((other.a.x - one.a.x) * d2.y - (other.a.y - one.a.y) * d2.x) / cross;
  return { x: one.a.x + d1.x * t, y: one.a.y + d1.y * t };
}
