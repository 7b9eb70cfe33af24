/** A 3 × 3 matrix, row by row, that maps points of one plane to another. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

export type Point = [number, number];

export function mapped(h: Homography, [x, y]: Point): Point {
  const w = h[6] * x + h[7] * y + h[8];
  return [(h[0] * x + h[1] * y + h[2]) / w, (h[3] * x + h[4] * y + h[5]) / w];
}

/** `a` after `b`. */
export function product(a: Homography, b: Homography): Homography {
  const cell = (row: number, column: number) =>
    [0, 1, 2].reduce((sum, i) => sum + (a[row * 3 + i] ?? 0) * (b[i * 3 + column] ?? 0), 0);
  return [
    cell(0, 0),
    cell(0, 1),
    cell(0, 2),
    cell(1, 0),
    cell(1, 1),
    cell(1, 2),
    cell(2, 0),
    cell(2, 1),
    cell(2, 2),
  ];
}

/** The map back, by the adjugate: a homography is the same at any scale. */
export function inverse([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

export const scaling = (factor: number): Homography => [factor, 0, 0, 0, factor, 0, 0, 0, 1];

export const shift = (x: number, y: number): Homography => [1, 0, x, 0, 1, y, 0, 0, 1];
