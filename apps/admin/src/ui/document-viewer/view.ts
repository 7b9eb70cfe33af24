import type { Box } from '@htp/domain';

/** How large a page is shown: fitted, or as so many times its own size. */
export type Zoom = 'width' | 'page' | number;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Clockwise, in degrees. */
export type Rotation = 0 | 90 | 180 | 270;

const [SMALLEST, LARGEST] = [0.1, 8];
const STEP = 1.25;

/** A page as it lies after turning. */
export function turned({ width, height }: Size, rotation: Rotation): Size {
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** The factor from the page's own size to the one shown in a pane. */
export function scaleOf(zoom: Zoom, page: Size, rotation: Rotation, pane: Size): number {
  if (typeof zoom === 'number') return zoom;
  const { width, height } = turned(page, rotation);
  const byWidth = pane.width / width;
  return within(zoom === 'width' ? byWidth : Math.min(byWidth, pane.height / height));
}

/** The factor, or the nearest at which something can be seen. */
export const within = (scale: number) => Math.min(LARGEST, Math.max(SMALLEST, scale));

/** The next larger or smaller factor. */
export function stepped(scale: number, direction: 1 | -1): number {
  return within(direction > 0 ? scale * STEP : scale / STEP);
}

export function rotated(rotation: Rotation, quarters: 1 | -1): Rotation {
  return ((rotation + quarters * 90 + 360) % 360) as Rotation;
}

/** Where a pane has to scroll to along one axis, so that what is under a point stays there when the scale changes. */
export function scrollKeeping(scroll: number, point: number, from: number, to: number): number {
  return Math.max(0, ((scroll + point) * to) / from - point);
}

/** A place on a page as it lies after turning, in fractions of the turned page. */
export function turnedBox({ left, top, width, height }: Box, rotation: Rotation): Box {
  const [right, bottom] = [1 - left - width, 1 - top - height];
  if (rotation === 90) return { left: bottom, top: left, width: height, height: width };
  if (rotation === 180) return { left: right, top: bottom, width, height };
  if (rotation === 270) return { left: top, top: right, width: height, height: width };
  return { left, top, width, height };
}

/** So much around a place is cut out with it, in heights of it: a line above or below tells where one is. */
const [AROUND_ACROSS, AROUND_DOWN] = [1.2, 0.5];

/** What to cut out of a page to show a place, in the page's own pixels. */
export function cutOut(box: Box, { width, height }: Size): { x: number; y: number } & Size {
  const tall = box.height * height;
  const left = Math.max(0, box.left * width - tall * AROUND_ACROSS);
  const top = Math.max(0, box.top * height - tall * AROUND_DOWN);
  const right = Math.min(width, (box.left + box.width) * width + tall * AROUND_ACROSS);
  const bottom = Math.min(height, (box.top + box.height) * height + tall * AROUND_DOWN);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
