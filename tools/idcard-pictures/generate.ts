import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { readArguments, USAGE, type Order } from './arguments.ts';
import { machineTypefaces } from './cards/typefaces.ts';
import { labelsFile, pictureLabel } from './labels.ts';
import { composePicture, takePicture } from './picture.ts';
import { planSet } from './plan.ts';
import { Random } from './random.ts';
import { STYLES } from './styles.ts';

/** The samples' own day, so that one set of figures can stand beside the other. */
const REFERENCE_DATE = '2026-11-22';

/** Writes a set of invented photographs with its labels, in the form of samples/idcards. */
async function generate(order: Order): Promise<void> {
  const images = join(order.out, 'images');
  await mkdir(images, { recursive: true });
  const typefaces = machineTypefaces();
  const random = new Random(order.seed);
  const labels: object[] = [];
  for (const [i, plan] of planSet(random, order.count).entries()) {
    // Each picture has numbers of its own: what one uses of them does not change the next.
    const own = new Random(random.int(0, 2 ** 32 - 1));
    const options = { ordinal: i + 1, style: STYLES[order.style], referenceDate: REFERENCE_DATE, typefaces };
    const composition = composePicture(own, plan, options);
    const jpeg = await takePicture(own, composition);
    await writeFile(join(images, plan.file), jpeg);
    labels.push(pictureLabel(composition, jpeg.length));
  }
  const head = `generated, seed ${order.seed}, style ${order.style}`;
  await writeFile(
    join(order.out, 'labels.json'),
    JSON.stringify(labelsFile(head, REFERENCE_DATE, labels), null, 1) + '\n',
  );
}

try {
  const order = readArguments(process.argv.slice(2));
  const began = performance.now();
  await generate(order);
  console.log(
    `${order.count} pictures in ${((performance.now() - began) / 1000).toFixed(0)} s: ${order.out}`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 2;
}
