/** Width to height of an ID card (ISO/IEC 7810 ID-1), and so of the frame to put it in. */
export const CARD_RATIO = 85.6 / 53.98;

/** Shares of the view that the frame takes at most; the margin has room beside it. */
export const MOST_OF_WIDTH = 0.86;
const MOST_OF_HEIGHT = 0.75;

/** Around the frame, in shares of its width: a card that lies a little outside keeps its corners. */
const MARGIN = 0.08;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rectangle extends Size {
  readonly x: number;
  readonly y: number;
}

/** The frame in the middle of a view, as large as fits. */
export function frameIn(view: Size): Rectangle {
  const width = Math.min(MOST_OF_WIDTH * view.width, MOST_OF_HEIGHT * view.height * CARD_RATIO);
  const height = width / CARD_RATIO;
  return { x: (view.width - width) / 2, y: (view.height - height) / 2, width, height };
}

/**
 * The part of a camera's picture that is kept: what lies in the frame, and a margin around it.
 * @param picture the camera's own size, which fills the view and is cut where it does not fit (`object-fit: cover`)
 */
export function keptPart(picture: Size, view: Size): Rectangle {
  const frame = frameIn(view);
  const scale = Math.max(view.width / picture.width, view.height / picture.height);
  const margin = MARGIN * frame.width;
  const inPicture = (at: number, shown: number, whole: number) => (at + (whole * scale - shown) / 2) / scale;
  const left = inPicture(frame.x - margin, view.width, picture.width);
  const top = inPicture(frame.y - margin, view.height, picture.height);
  const x = Math.max(0, Math.floor(left));
  const y = Math.max(0, Math.floor(top));
  return {
    x,
    y,
    width: Math.min(picture.width, Math.ceil(left + (frame.width + 2 * margin) / scale)) - x,
    height: Math.min(picture.height, Math.ceil(top + (frame.height + 2 * margin) / scale)) - y,
  };
}

/** A size reduced so that its longer side is at most this. */
export function within({ width, height }: Size, longSide: number): Size {
  const scale = Math.min(1, longSide / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
