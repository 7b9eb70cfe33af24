import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|mjs|css|html|svg|json)$/;
/** What is smaller than a packet gains nothing. */
const WORTHWHILE_BYTES = 1_400;

const ways = { br: promisify(brotliCompress), gz: promisify(gzip) };

/** Writes each text file of the bundle a second and third time, compressed as well as can be: the server sends them as they are. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir = 'dist' }, bundle) {
      const files = Object.keys(bundle).filter((file) => TEXT.test(file));
      await Promise.all(files.map((file) => compress(join(dir, file))));
    },
  };
}

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < WORTHWHILE_BYTES) return;
  for (const [ending, way] of Object.entries(ways)) await writeFile(`${path}.${ending}`, await way(content));
}
