import { mapped, product, shift, type Homography, type Point } from './homography.ts';

/** How a thing on the table lies before the camera. */
export interface View {
  frame: { width: number; height: number };
  /** Turn in the table's plane, clockwise, in degrees; a multiple of 90 is a picture taken turned. */
  rotation: number;
  /** Tilt of the table about the picture's horizontal and vertical, in degrees. */
  tilt: [number, number];
  /** Share of the frame's width (or height, when that is what limits it) that the thing fills. */
  share: number;
}

/** A phone's main camera: about 27 mm on the long side of 36 mm. */
const FOCAL_LENGTH_PER_LONG_SIDE = 0.75;

const rad = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * The map from mm on the table (origin in the thing's middle) to pixels, the middle in the frame's middle. Pinhole camera:
 * the plane turned, then tilted, then moved away until `extent` mm fill the share asked for.
 */
export function projection(view: View, extent: { width: number; height: number }): Homography {
  const { width, height } = view.frame;
  const [cz, sz] = [Math.cos(rad(view.rotation)), Math.sin(rad(view.rotation))];
  const [cx, sx] = [Math.cos(rad(view.tilt[0])), Math.sin(rad(view.tilt[0]))];
  const [cy, sy] = [Math.cos(rad(view.tilt[1])), Math.sin(rad(view.tilt[1]))];
  const focal = FOCAL_LENGTH_PER_LONG_SIDE * Math.max(width, height);
  const across = Math.abs(extent.width * cz) + Math.abs(extent.height * sz);
  const down = Math.abs(extent.width * sz) + Math.abs(extent.height * cz);
  const distance = Math.max(
    (focal * across) / (view.share * width),
    (focal * down) / (Math.min(0.94, view.share * 1.25) * height),
  );
  // The columns of Rx·Ry·Rz for the plane's two directions.
  const first = [cy * cz, cx * sz + sx * sy * cz, sx * sz - cx * sy * cz] as const;
  const second = [-cy * sz, cx * cz - sx * sy * sz, sx * cz + cx * sy * sz] as const;
  const around: Homography = [
    focal * first[0],
    focal * second[0],
    0,
    focal * first[1],
    focal * second[1],
    0,
    first[2],
    second[2],
    distance,
  ];
  return product(shift(width / 2, height / 2), around);
}

/** Corners of a rectangle in mm (relative to the middle of the thing) in the picture, from its own upper left clockwise. */
export function quad(map: Homography, box: { x: number; y: number; width: number; height: number }): Point[] {
  const { x, y, width, height } = box;
  const corners: Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  return corners.map((corner) => mapped(map, corner));
}

/** The rectangle of that size around the origin. */
export const centred = ({ width, height }: { width: number; height: number }) => ({
  x: -width / 2,
  y: -height / 2,
  width,
  height,
});

export function bounds(points: readonly Point[]): {
  left: number;
  top: number;
  right: number;
  bottom: number;
} {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** The share of a convex quad's area that lies inside the frame. */
export function visibleShare(points: readonly Point[], frame: { width: number; height: number }): number {
  let inside = [...points];
  inside = clipped(inside, ([x]) => x);
  inside = clipped(inside, ([x]) => frame.width - x);
  inside = clipped(inside, ([, y]) => y);
  inside = clipped(inside, ([, y]) => frame.height - y);
  return area(inside) / area(points);
}

/** Sutherland–Hodgman against one edge; `depth` is positive inside. */
function clipped(points: readonly Point[], depth: (point: Point) => number): Point[] {
  return points.flatMap((point, i) => {
    const before = points.at(i - 1) ?? point;
    const [here, there] = [depth(point), depth(before)];
    if (here >= 0 === there >= 0) return here >= 0 ? [point] : [];
    const t = there / (there - here);
    const crossing: Point = [before[0] + (point[0] - before[0]) * t, before[1] + (point[1] - before[1]) * t];
    return here >= 0 ? [crossing, point] : [crossing];
  });
}

function area(points: readonly Point[]): number {
  const twice = points.reduce((sum, [x, y], i) => {
    const [previousX, previousY] = points.at(i - 1) ?? [0, 0];
    return sum + previousX * y - x * previousY;
  }, 0);
  return Math.abs(twice) / 2;
}
