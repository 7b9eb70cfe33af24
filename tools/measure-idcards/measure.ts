import { writeFile } from 'node:fs/promises';

import { Recognizer } from '@htp/recognition';

import { readArguments, USAGE, type MeasureOptions } from './arguments.ts';
import { figuresOf } from './figures.ts';
import { readLabelledSet, type LabelledSet } from './labelled-set.ts';
import { LibraryReader } from './library.ts';
import { measurePictures, type MeasuredPicture } from './passes.ts';
import { report } from './report.ts';
import { judge } from './targets.ts';

const EXIT = { allMet: 0, figureMissed: 1, badArguments: 2 };

try {
  const options = readArguments(process.argv.slice(2));
  const set = await readLabelledSet(options.folder);
  process.exitCode = await measure(options, set);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = EXIT.badArguments;
}

async function measure(options: MeasureOptions, set: LabelledSet): Promise<number> {
  const measured = await measuredPictures(set, options.withLibrary);
  const figures = figuresOf(measured, process.resourceUsage().maxRSS / 1024);
  const targets = judge(figures);
  console.log(report(measured, figures, targets));
  if (options.json !== undefined) await writeFile(options.json, JSON.stringify(figures, null, 2) + '\n');
  return targets.every(({ met }) => met) ? EXIT.allMet : EXIT.figureMissed;
}

async function measuredPictures(set: LabelledSet, withLibrary: boolean): Promise<MeasuredPicture[]> {
  const library = withLibrary ? await LibraryReader.start() : null;
  const recognizer = await Recognizer.start();
  try {
    return await measurePictures(set, recognizer, library, (done) => showProgress(done, set.pictures.length));
  } finally {
    await recognizer.close();
    library?.close();
  }
}

function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all}${done === all ? '\n' : ''}`);
}
