import { CARD_SIZE, type Drawn } from './cards/card.ts';
import { bounds, centred, projection, quad } from './photo/camera.ts';
import type { Conditions } from './photo/conditions.ts';
import { product, shift, type Homography, type Point } from './photo/homography.ts';
import type { Flaw } from './plan.ts';
import type { Random } from './random.ts';

/** Where the thing lies in the picture: wholly inside and not always in the middle, or cut off as the flaw says. */
export function place(random: Random, thing: Drawn | null, conditions: Conditions, flaw: Flaw): Homography {
  const size = thing?.size ?? CARD_SIZE;
  const { frame, rotation, tilt } = conditions;
  for (let share = conditions.share; ; share *= 0.95) {
    const map = projection({ frame, rotation, tilt, share }, size);
    const box = bounds(quad(map, centred(size)));
    const margin = 0.012 * frame.width;
    const [roomX, roomY] = [
      frame.width - (box.right - box.left) - 2 * margin,
      frame.height - (box.bottom - box.top) - 2 * margin,
    ];
    if (roomX < 0 || roomY < 0) continue;
    const dx = margin - box.left + roomX * random.between(0, 1);
    const dy = margin - box.top + roomY * random.between(0, 1);
    return product(flaw.cut ? cutOff(random, flaw.cut, box, frame, [dx, dy]) : shift(dx, dy), map);
  }
}

function cutOff(
  random: Random,
  cut: NonNullable<Flaw['cut']>,
  box: ReturnType<typeof bounds>,
  frame: Conditions['frame'],
  [dx, dy]: Point,
): Homography {
  const depth = random.between(0.1, 0.28);
  const [outX, outY] = [(box.right - box.left) * depth, (box.bottom - box.top) * depth];
  const [left, right] = [-box.left - outX, frame.width - box.right + outX];
  const [top, bottom] = [-box.top - outY, frame.height - box.bottom + outY];
  const horizontal =
    cut === 'left' ? left : cut === 'right' ? right : cut === 'corner' ? random.pick([left, right]) : dx;
  const vertical =
    cut === 'top' ? top : cut === 'bottom' ? bottom : cut === 'corner' ? random.pick([top, bottom]) : dy;
  return shift(horizontal, vertical);
}

/** Pixels a mm in the picture along the thing's upper edge. */
export function scaleOf(map: Homography, thing: Drawn | null): number {
  const size = thing?.size ?? CARD_SIZE;
  const [left, right] = quad(map, centred(size)) as [Point, Point];
  return Math.hypot(right[0] - left[0], right[1] - left[1]) / size.width;
}
