import { quadHeight, quadWidth, type Quad } from '../../picture/geometry.ts';

const BIN = Math.PI / 90;
const LONG = 2.2;

/**
 * The direction (−π/2 … π/2) of most text: where the most length of boxes points the same way. Unlike a mean it is not drawn aside by watermarks that run
 * across the page.
 */
export function directionOfText(quads: readonly Quad[]): number {
  const long = quads.filter((quad) => quadWidth(quad) > LONG * quadHeight(quad));
  const bins = new Float64Array(Math.round(Math.PI / BIN));
  for (const quad of long) {
    const bin = Math.round((angleOf(quad) + Math.PI / 2) / BIN) % bins.length;
    for (const [offset, share] of [
      [-1, 0.6],
      [0, 1],
      [1, 0.6],
      [2, 0.3],
      [-2, 0.3],
    ] as const) {
      bins[(bin + offset + bins.length) % bins.length]! += share * quadWidth(quad);
    }
  }
  const best = bins.indexOf(Math.max(...bins)) * BIN - Math.PI / 2;
  return long.length === 0 ? 0 : refined(long, best);
}

/** The mean of what lies near; doubling the angle makes the two ends of a line the same direction. */
function refined(quads: readonly Quad[], best: number): number {
  let [x, y] = [0, 0];
  for (const quad of quads) {
    const angle = angleOf(quad);
    if (Math.abs(Math.sin(angle - best)) > 0.12) continue;
    x += quadWidth(quad) * Math.cos(2 * angle);
    y += quadWidth(quad) * Math.sin(2 * angle);
  }
  return Math.atan2(y, x) / 2;
}

function angleOf([tl, tr]: Quad): number {
  const angle = Math.atan2(tr.y - tl.y, tr.x - tl.x);
  return angle > Math.PI / 2 ? angle - Math.PI : angle <= -Math.PI / 2 ? angle + Math.PI : angle;
}
