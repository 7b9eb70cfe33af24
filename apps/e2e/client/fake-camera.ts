import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idCardPicture } from '@htp/test-kit';
import sharp from 'sharp';

/** What a phone held upright sees. */
const VIEW = { width: 1080, height: 1920 };
/** So wide, a sample's card fills the frame of the viewfinder. */
const SAMPLE_WIDTH = 1_130;
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
  const frame = await viewOf(await idCardPicture(sample));
  await writeFile(file, Buffer.concat(Array<Buffer>(FRAMES).fill(frame)));
  return {
    switches: ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`],
    remove: () => rm(folder, { recursive: true }),
  };
}

async function viewOf(sample: Buffer): Promise<Buffer> {
  const upright = await sharp(sample).autoOrient().resize({ width: SAMPLE_WIDTH }).toBuffer();
  const { height } = await sharp(upright).metadata();
  const card = await sharp(upright)
    .extract({ left: Math.round((SAMPLE_WIDTH - VIEW.width) / 2), top: 0, width: VIEW.width, height })
    .toBuffer();
  return sharp({ create: { ...VIEW, channels: 3, background: '#8f7a9a' } })
    .composite([{ input: card, gravity: 'centre' }])
    .jpeg({ quality: 92 })
    .toBuffer();
}
