import { constants } from 'node:fs';
import { access, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { Recognizer } from '@htp/recognition';

import { readArguments, type MeasureOptions } from './arguments.ts';
import { figuresOf } from './figures.ts';
import { readLabelledSet, type LabelledSet } from './labelled-set.ts';
import { LibraryReader } from './library.ts';
import { measurePictures, type MeasuredPicture } from './passes.ts';
import { report } from './report.ts';
import { judge } from './targets.ts';

const EXIT = { allMet: 0, figureMissed: 1, cannotBegin: 2 };

/** What is asked for, all checked before the long work begins; null when one line has told what is wrong with it. */
async function readTask(): Promise<{ options: MeasureOptions; set: LabelledSet } | null> {
  try {
    const options = readArguments(process.argv.slice(2));
    if (options.json !== undefined) await mustBeWritable(options.json);
    return { options, set: await readLabelledSet(options.folder) };
  } catch (error) {
    console.error((error as Error).message);
    return null;
  }
}

async function mustBeWritable(file: string): Promise<void> {
  await access(dirname(file), constants.W_OK).catch(() => {
    throw new Error(`cannot write ${file}`);
  });
}

async function measure(options: MeasureOptions, set: LabelledSet): Promise<number> {
  const measured = await measuredPictures(set, options.withLibrary);
  const figures = figuresOf(measured, process.resourceUsage().maxRSS / 1024);
  const targets = judge(figures);
  console.log(report(measured, figures, targets));
  if (options.json !== undefined) await writeFile(options.json, JSON.stringify(figures, null, 2) + '\n');
  return targets.every(({ met }) => met) ? EXIT.allMet : EXIT.figureMissed;
}

/** With the recogniser as the API starts it when nothing is configured. */
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

const task = await readTask();
process.exitCode = task ? await measure(task.options, task.set) : EXIT.cannotBegin;
