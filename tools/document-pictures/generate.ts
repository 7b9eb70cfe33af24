import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { DOCUMENT_KINDS } from '@htp/domain';

import { readOrder, type Order } from '../idcard-pictures/arguments.ts';
import { Random } from '../idcard-pictures/random.ts';
import { captured } from './capture/capture.ts';
import { PrinterBrowser } from './capture/printer-browser.ts';
import { documentLabel, labelsFile } from './labels.ts';
import { composeDocument } from './compose.ts';
import { STYLE_SETS, type StyleSetName } from './styles.ts';

/** The samples' own day, so that one set of figures can stand beside the other. */
const REFERENCE_DATE = '2026-11-22';

function readTask(): Order<StyleSetName> | null {
  try {
    return readOrder(process.argv.slice(2), 'tools/document-pictures', STYLE_SETS);
  } catch (error) {
    console.error((error as Error).message);
    return null;
  }
}

/** Writes a set of invented papers with its labels, in the form that `measure:documents` reads. */
async function generate(order: Order<StyleSetName>, browser: PrinterBrowser): Promise<void> {
  await mkdir(order.out, { recursive: true });
  const random = new Random(order.seed);
  const labels: object[] = [];
  const styles = STYLE_SETS[order.style];
  for (let i = 0; i < order.count; i++) {
    const kind = DOCUMENT_KINDS[i % DOCUMENT_KINDS.length]!;
    const style = styles[Math.floor(i / DOCUMENT_KINDS.length) % styles.length]!;
    // Each paper has numbers of its own: what one uses of them does not change the next.
    const own = new Random(random.int(0, 2 ** 32 - 1));
    const document = composeDocument(own, { kind, style, referenceDate: REFERENCE_DATE });
    const { bytes, extension } = await captured(own, browser, document);
    const file = `${kind.replaceAll('_', '-')}-${style}-${i + 1}.${extension}`;
    await writeFile(join(order.out, file), bytes);
    labels.push(documentLabel(file, document));
  }
  const set = `generated, seed ${order.seed}, style ${order.style}`;
  await writeFile(
    join(order.out, 'labels.json'),
    JSON.stringify(labelsFile(set, REFERENCE_DATE, labels), null, 1) + '\n',
  );
  console.log(`${labels.length} papers: ${order.out}`);
}

const order = readTask();
if (order) {
  const browser = await PrinterBrowser.start();
  try {
    await generate(order, browser);
  } finally {
    await browser.close();
  }
} else process.exitCode = 2;
