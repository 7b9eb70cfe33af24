import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { readArguments, type Order } from './arguments.ts';
import { machineTypefaces, type MachineTypefaces } from './cards/typefaces.ts';
import { labelsFile, pictureLabel } from './labels.ts';
import { composePicture, takePicture } from './picture.ts';
import { planSet } from './plan.ts';
import { Random } from './random.ts';
import { STYLES } from './styles.ts';

/** The samples' own day, so that one set of figures can stand beside the other. */
const REFERENCE_DATE = '2026-11-22';

/** What is asked for and what it can be set in; null when one line has told what is missing. */
function readTask(): { order: Order; typefaces: MachineTypefaces } | null {
  try {
    return { order: readArguments(process.argv.slice(2)), typefaces: machineTypefaces() };
  } catch (error) {
    console.error((error as Error).message);
    return null;
  }
}

/** Writes a set of invented photographs with its labels, in the form of samples/idcards. */
async function generate(order: Order, typefaces: MachineTypefaces): Promise<void> {
  const images = join(order.out, 'images');
  await mkdir(images, { recursive: true });
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
  const file = labelsFile(head, REFERENCE_DATE, labels);
  await writeFile(join(order.out, 'labels.json'), JSON.stringify(file, null, 1) + '\n');
  console.log(`${labels.length} pictures: ${order.out}`);
}

const task = readTask();
if (task) await generate(task.order, task.typefaces);
else process.exitCode = 2;
