import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idCardLabel, idCardPicture } from '@htp/test-kit';
import sharp from 'sharp';

/** What a phone held upright sees. */
const VIEW = { width: 1080, height: 1920 };
/** So wide, a card fills the frame of the viewfinder. */
const CARD_WIDTH = 880;
const TABLE = '#8f7a9a';
const FRAMES = 5;

export interface FakeCamera {
  /** Switches that make a Chromium's camera show it. */
  readonly switches: readonly string[];
  remove(): Promise<void>;
}

/** A camera that looks at one of the samples' ID cards, on a table. */
export async function fakeCamera(sample: string): Promise<FakeCamera> {
  const folder = await mkdtemp(join(tmpdir(), 'htp-camera-'));
  const file = join(folder, 'view.mjpeg');
  const frame = await viewOf(sample);
  await writeFile(file, Buffer.concat(Array<Buffer>(FRAMES).fill(frame)));
  return {
    switches: ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`],
    remove: () => rm(folder, { recursive: true }),
  };
}

/** The sample, moved and scaled so that its card lies in the frame of the viewfinder. */
async function viewOf(sample: string): Promise<Buffer> {
  const { card_quad: corners } = await idCardLabel(sample);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const scale = CARD_WIDTH / (Math.max(...xs) - Math.min(...xs));
  const middle = (all: readonly number[]) => ((Math.min(...all) + Math.max(...all)) / 2) * scale;
  const upright = sharp(await idCardPicture(sample)).autoOrient();
  const { width } = await sharp(await upright.toBuffer()).metadata();
  const scaled = await upright.resize({ width: Math.round(width * scale) }).toBuffer();
  // Wider than the view: what does not fit is cut off around it.
  const placed = await sharp(scaled)
    .extend({ top: VIEW.height, bottom: VIEW.height, left: VIEW.width, right: VIEW.width, background: TABLE })
    .toBuffer();
  return sharp(placed)
    .extract({
      left: Math.round(middle(xs) + VIEW.width / 2),
      top: Math.round(middle(ys) + VIEW.height / 2),
      ...VIEW,
    })
    .jpeg({ quality: 92 })
    .toBuffer();
}
