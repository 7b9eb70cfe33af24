import type { ChosenFile, OpenPicture } from '../file-target.ts';
import { faultOf, type FileKind, HEAD_BYTES, kindOf } from './file-kind.ts';
import { shrunk } from './shrinking.ts';
import type { Prepared } from './upload-queue.ts';

/** As much of the target as prepares a file. */
export interface Preparer {
  head(path: string, bytes: number): Promise<Uint8Array>;
  openPicture(file: ChosenFile): Promise<OpenPicture | undefined>;
  release(path: string): void;
}

/** Makes a picture small enough to be sent from a ward, and says at once what the server would refuse. A PDF stays as it is. */
export async function prepare(device: Preparer, chosen: ChosenFile): Promise<Prepared> {
  const kind = kindOf(await device.head(chosen.path, HEAD_BYTES));
  const { bytes } = chosen;
  if (kind === 'pdf' || kind === 'other' || bytes === 0) return unless(faultOf({ kind, bytes }), chosen);
  const picture = await device.openPicture(chosen);
  if (!picture) return { fault: kind === 'heic' ? 'heic' : 'unreadable' };
  return preparePicture(device, chosen, kind, picture);
}

async function preparePicture(
  device: Preparer,
  chosen: ChosenFile,
  kind: FileKind,
  picture: OpenPicture,
): Promise<Prepared> {
  const { width, height } = picture;
  const drawn: ChosenFile[] = [];
  const smaller = await shrunk(
    { bytes: chosen.bytes, width, height, isAccepted: kind !== 'heic' },
    async (size, quality) => {
      const one = await picture.draw(size, quality);
      drawn.push(one);
      return one;
    },
  );
  for (const one of [...drawn, chosen]) if (one !== (smaller ?? chosen)) device.release(one.path);
  if (smaller)
    return unless(faultOf({ kind: 'picture', bytes: smaller.bytes }), { ...smaller, name: chosen.name });
  return unless(faultOf({ kind, bytes: chosen.bytes, width, height }), chosen);
}

const unless = (fault: ReturnType<typeof faultOf>, file: ChosenFile): Prepared =>
  fault ? { fault } : { file };
