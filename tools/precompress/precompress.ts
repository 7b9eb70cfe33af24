import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(js|mjs|css|html|svg|json|ttf)$/;
/** What is smaller than a packet gains nothing. */
const WORTHWHILE_BYTES = 1_400;

const ways = { br: promisify(brotliCompress), gz: promisify(gzip) };

/** Writes each text file below a built app's folder a second and third time, compressed as well as can be: the server sends them as they are. */
async function precompress(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  await Promise.all(
    files.filter((file) => COMPRESSIBLE.test(file)).map((file) => compress(join(folder, file))),
  );
}

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < WORTHWHILE_BYTES) return;
  for (const [ending, way] of Object.entries(ways)) await writeFile(`${path}.${ending}`, await way(content));
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('which folder? node tools/precompress/precompress.ts FOLDER');
await precompress(folder);
