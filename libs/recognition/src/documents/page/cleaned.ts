import { boxMean } from '../../picture/sharpness.ts';
import type { Raster } from '../../picture/raster.ts';

const BLOCK = 24;
/** The paper is brighter than its print: this share of a block's samples is darker. */
const PAPER_SHARE = 0.8;
const SAMPLE_EVERY = 3;

/**
 * A grey copy in which whatever is lighter than `lightest` (a share of the paper around it) becomes paper, so that watermarks, tinted grounds and
 * shadows vanish while print stays.
 */
export function cleaned(picture: Raster, lightest: number): Raster {
  const { width, height } = picture;
  const paper = paperOf(picture);
  const data = new Uint8Array(width * height * 3);
  for (let y = 0, at = 0; y < height; y++) {
    const row = paper.row(y);
    for (let x = 0; x < width; x++, at += 3) {
      const share = lightness(picture.data, at) / paper.at(row, x);
      const grey = Math.min(255, Math.round((255 * share) / lightest));
      data[at] = data[at + 1] = data[at + 2] = grey;
    }
  }
  return { width, height, data };
}

/** Between brightness and the strongest channel: seals and coloured lines count for less than black print. */
const lightness = (data: Uint8Array, at: number): number => {
  const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!];
  return 0.5 * (0.299 * r + 0.587 * g + 0.114 * b) + 0.5 * Math.max(r, g, b);
};

interface Paper {
  /** The two rows of blocks around a line of pixels, mixed. */
  row(y: number): Float32Array;
  at(row: Float32Array, x: number): number;
}

/** How bright the bare paper is from place to place. */
function paperOf(picture: Raster): Paper {
  const columns = Math.ceil(picture.width / BLOCK);
  const rows = Math.ceil(picture.height / BLOCK);
  const bright = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      bright[row * columns + column] = paperOfBlock(picture, column * BLOCK, row * BLOCK);
    }
  }
  const smooth = boxMean(brightestAround(bright, columns, rows), columns, rows, 1);
  const mixed = new Float32Array(columns);
  return {
    row: (y) => {
      const place = Math.min(rows - 1, Math.max(0, y / BLOCK - 0.5));
      const first = Math.floor(place);
      const next = Math.min(rows - 1, first + 1);
      for (let column = 0; column < columns; column++) {
        const upper = smooth[first * columns + column]!;
        mixed[column] = upper + (smooth[next * columns + column]! - upper) * (place - first);
      }
      return mixed;
    },
    at: (row, x) => {
      const place = Math.min(columns - 1, Math.max(0, x / BLOCK - 0.5));
      const first = Math.floor(place);
      const left = row[first]!;
      return Math.max(1, left + (row[Math.min(columns - 1, first + 1)]! - left) * (place - first));
    },
  };
}

function paperOfBlock({ width, height, data }: Raster, left: number, top: number): number {
  const values: number[] = [];
  for (let y = top; y < Math.min(height, top + BLOCK); y += SAMPLE_EVERY) {
    for (let x = left; x < Math.min(width, left + BLOCK); x += SAMPLE_EVERY) {
      values.push(lightness(data, (y * width + x) * 3));
    }
  }
  values.sort((a, b) => a - b);
  return values[Math.floor(PAPER_SHARE * values.length)]!;
}

/** Large print fills a block: the brightest of those around it shows the paper. */
function brightestAround(values: Float32Array, columns: number, rows: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let most = 0;
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          most = Math.max(most, values[y * columns + x]!);
        }
      }
      out[row * columns + column] = most;
    }
  }
  return out;
}
