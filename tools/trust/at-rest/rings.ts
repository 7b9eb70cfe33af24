import { join } from 'node:path';
import type { Run } from '../frame/proof.ts';
import type { Ground } from '../ground/ground.ts';
import { type Checked, checkSealed } from './sealed.ts';

/** Whoever has the database and the files, and not the ring. */
export async function withoutItsRing({ report }: Run, ground: Ground): Promise<Checked> {
  const KEY_FILE = join(ground.folder, 'another-ring.json');
  await ground.program('keys.js', ['make'], { KEY_FILE });
  const mine = await checkSealed(ground);
  const theirs = await checkSealed(ground, { KEY_FILE });
  report.control('with its ring everything opens', mine.opened > 1000 && mine.refused.length === 0);
  report.figure('sealed values', mine.opened);
  report.figure('of them opened with another ring', theirs.opened, { atMost: 0 });
  return mine;
}
