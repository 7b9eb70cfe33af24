/** A position in pixels (or in fractions of a card); x grows to the right, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Four corners in reading order: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point];

/** A 3 × 3 projective map, row by row, with the last element 1. */
export type Homography = readonly [number, number, number, number, number, number, number, number];

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

export const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

export const quadWidth = ([tl, tr, br, bl]: Quad): number => (distance(tl, tr) + distance(bl, br)) / 2;
export const quadHeight = ([tl, tr, br, bl]: Quad): number => (distance(tl, bl) + distance(tr, br)) / 2;

/** The same four corners read upside down. */
export const turnedHalf = ([tl, tr, br, bl]: Quad): Quad => [br, bl, tl, tr];

export const scaled = (quad: Quad, factor: Point): Quad => {
  const scale = ({ x, y }: Point): Point => ({ x: x * factor.x, y: y * factor.y });
  return [scale(quad[0]), scale(quad[1]), scale(quad[2]), scale(quad[3])];
};

/** The part of a quad between two shares of its width and two of its height (outside 0 … 1 it grows). */
export function subQuad(quad: Quad, left: number, right: number, top = 0, bottom = 1): Quad {
  const [tl, tr, br, bl] = quad;
  const at = (across: number, down: number): Point =>
    between(between(tl, tr, across), between(bl, br, across), down);
  return [at(left, top), at(right, top), at(right, bottom), at(left, bottom)];
}

export function project(h: Homography, { x, y }: Point): Point {
  const w = h[6] * x + h[7] * y + 1;
  return { x: (h[0] * x + h[1] * y + h[2]) / w, y: (h[3] * x + h[4] * y + h[5]) / w };
}

export interface Correspondence {
  readonly from: Point;
  readonly to: Point;
  readonly weight: number;
}

/**
 * The projective map that carries `from` to `to` with the least squared error. `stiffness` holds the two perspective
 * terms back, so that few or crowded points give an almost affine map instead of a wild one.
 * Null when the points do not determine a map.
 */
export function fitHomography(pairs: readonly Correspondence[], stiffness = 0): Homography | null {
  const normal = Array.from({ length: 8 }, () => new Float64Array(9));
  const scale = Math.max(1, ...pairs.map(({ to }) => Math.max(Math.abs(to.x), Math.abs(to.y))));
  for (const { from, to, weight } of pairs) {
    const u = to.x / scale;
    const v = to.y / scale;
    addEquation(normal, [from.x, from.y, 1, 0, 0, 0, -from.x * u, -from.y * u], u, weight);
    addEquation(normal, [0, 0, 0, from.x, from.y, 1, -from.x * v, -from.y * v], v, weight);
  }
  for (const term of [6, 7]) normal[term]![term]! += stiffness;
  const h = solve(normal);
  if (!h) return null;
  const [a, b, c, d, e, f, g, i] = h as unknown as Homography;
  return [a * scale, b * scale, c * scale, d * scale, e * scale, f * scale, g, i];
}

function addEquation(normal: Float64Array[], row: readonly number[], value: number, weight: number): void {
  for (let i = 0; i < 8; i++) {
    for (let j = 0; j < 8; j++) normal[i]![j]! += weight * row[i]! * row[j]!;
    normal[i]![8]! += weight * row[i]! * value;
  }
}

/** Gauss elimination with pivoting on an n × (n + 1) system. */
function solve(rows: Float64Array[]): number[] | null {
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    if (Math.abs(rows[pivot]![column]!) < 1e-12) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < n; row++) {
      if (row !== column) eliminate(rows[row]!, rows[column]!, column);
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}

function eliminate(row: Float64Array, by: Float64Array, column: number): void {
  const factor = row[column]! / by[column]!;
  for (let i = column; i < row.length; i++) row[i]! -= factor * by[i]!;
}

/** The map from the unit square onto a quad. */
export function unitSquareTo(quad: Quad): Homography {
  const [tl, tr, br, bl] = quad;
  const dx1 = tr.x - br.x;
  const dx2 = bl.x - br.x;
  const dx3 = tl.x - tr.x + br.x - bl.x;
  const dy1 = tr.y - br.y;
  const dy2 = bl.y - br.y;
  const dy3 = tl.y - tr.y + br.y - bl.y;
  const determinant = dx1 * dy2 - dx2 * dy1 || 1e-9;
  const g = (dx3 * dy2 - dx2 * dy3) / determinant;
  const i = (dx1 * dy3 - dx3 * dy1) / determinant;
  return [
    tr.x - tl.x + g * tr.x,
    bl.x - tl.x + i * bl.x,
    tl.x,
    tr.y - tl.y + g * tr.y,
    bl.y - tl.y + i * bl.y,
    tl.y,
    g,
    i,
  ];
}

/** The opposite map; null when the map flattens the plane. */
export function inverse(h: Homography): Homography | null {
  const [a, b, c, d, e, f, g, i] = h;
  const scale = a * e - b * d;
  if (Math.abs(scale) < 1e-12) return null;
  return [
    (e - f * i) / scale,
    (c * i - b) / scale,
    (b * f - c * e) / scale,
    (f * g - d) / scale,
    (a - c * g) / scale,
    (c * d - a * f) / scale,
    (d * i - e * g) / scale,
    (b * g - a * i) / scale,
  ];
}

/** The smallest rectangle, turned as needed, around a set of points: the first side is the longer one. */
export function smallestRectangle(points: readonly Point[]): Quad | null {
  const hull = convexHull(points);
  if (hull.length < 3) return null;
  let best: { area: number; quad: Quad } | null = null;
  for (let i = 0; i < hull.length; i++) {
    const candidate = rectangleAlong(hull, hull[i]!, hull[(i + 1) % hull.length]!);
    if (!best || candidate.area < best.area) best = candidate;
  }
  return best && longSideFirst(best.quad);
}

function rectangleAlong(hull: readonly Point[], a: Point, b: Point): { area: number; quad: Quad } {
  const length = distance(a, b) || 1;
  const ux = (b.x - a.x) / length;
  const uy = (b.y - a.y) / length;
  let [minU, maxU, minV, maxV] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of hull) {
    const u = x * ux + y * uy;
    const v = y * ux - x * uy;
    minU = Math.min(minU, u);
    maxU = Math.max(maxU, u);
    minV = Math.min(minV, v);
    maxV = Math.max(maxV, v);
  }
  const at = (u: number, v: number): Point => ({ x: u * ux - v * uy, y: u * uy + v * ux });
  const quad: Quad = [at(minU, minV), at(maxU, minV), at(maxU, maxV), at(minU, maxV)];
  return { area: (maxU - minU) * (maxV - minV), quad };
}

const longSideFirst = (quad: Quad): Quad =>
  quadWidth(quad) >= quadHeight(quad) ? quad : [quad[3], quad[0], quad[1], quad[2]];

/** Andrew's monotone chain. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length >= 2 && cross(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

const cross = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
