import { constants } from 'node:fs';
import { access, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { Recognizer } from '@htp/recognition';

import { readArguments, type MeasureOptions } from './arguments.ts';
import { figuresOf } from './figures.ts';
import { readLabelledFolder, type LabelledFolder } from './labelled-documents.ts';
import { measureDocuments } from './measured.ts';
import { report } from './report.ts';
import { judge } from './targets.ts';

const EXIT = { allMet: 0, figureMissed: 1, cannotBegin: 2 };

/** What is asked for, all checked before the long work begins; null when one line has told what is wrong with it. */
async function readTask(): Promise<{ options: MeasureOptions; folder: LabelledFolder } | null> {
  try {
    const options = readArguments(process.argv.slice(2));
    if (options.json !== undefined) await mustBeWritable(options.json);
    return { options, folder: await readLabelledFolder(options.folder) };
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

/** With the recogniser as the API starts it when nothing is configured. */
async function measure(options: MeasureOptions, folder: LabelledFolder): Promise<number> {
  const recognizer = await Recognizer.start();
  try {
    const measured = await measureDocuments(folder, recognizer, (done) =>
      showProgress(done, folder.documents.length),
    );
    const figures = figuresOf(measured);
    const targets = judge(figures);
    console.log(report(measured, figures, targets));
    if (options.json !== undefined) await writeFile(options.json, JSON.stringify(figures, null, 2) + '\n');
    return targets.every(({ met }) => met) ? EXIT.allMet : EXIT.figureMissed;
  } finally {
    await recognizer.close();
  }
}

function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all}${done === all ? '\n' : ''}`);
}

const task = await readTask();
process.exitCode = task ? await measure(task.options, task.folder) : EXIT.cannotBegin;
