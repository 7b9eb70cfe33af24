import { readdir, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Proof, Run } from '../frame/proof.ts';
import { type Ground, onGround } from '../ground/ground.ts';
import { openFolder } from '../ground/template.ts';
import { searchEverywhere } from '../traces/places.ts';
import { isControl, judgeControl, plantControl } from '../traces/planted.ts';
import { canaryOf } from './canary.ts';
import { Stage } from './stage.ts';
import {
  type Answers,
  brokenOff,
  crowd,
  judged,
  killed,
  notAwaited,
  overTime,
  untilOne,
  wrong,
} from './ways.ts';

/** Of a recogniser, so that few are a crowd. */
const MAY_WAIT = 1;
/** In the short form nobody waits. */
const WAIT_MS = 60_000;

export const proof: Proof = {
  name: 'residue',
  promise: 'automatic verification leaves no picture, and nothing that was read from one',
  run: async (run) => {
    const temporary = await openFolder('htp-trust-residue-');
    const settings = {
      TMPDIR: temporary,
      RECOGNIZER_QUEUE_LIMIT: String(MAY_WAIT),
      RECOGNIZER_AT_START: 'true',
    };
    const servers = run.scale < 0.1 ? 1 : 2;
    try {
      await onGround({ apiBuild: run.apiBuild, servers, homeApart: true, settings }, (ground) =>
        prove(run, ground, temporary),
      );
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  },
};

async function prove(run: Run, ground: Ground, temporary: string): Promise<void> {
  const since = Date.now();
  const stage = new Stage(ground);
  await uploads(run, stage);
  run.report.figure('uploads', stage.sent, { atLeast: run.many(290, 10) });
  await sleep(run.scale < 0.1 ? 0 : WAIT_MS);
  const left = await readdir(temporary, { recursive: true });
  run.report.figure('temporary files left', left.length, { atMost: 0, note: left.join(' ') || undefined });
  run.report.figure('pieces looked for', stage.search.count);
  // A picture that nobody has sent lies where none may be: one search for it and for all that were sent.
  const secret = (await canaryOf('front-hard-1', 0)).picture;
  const spill = await plantControl(ground, stage.search, { temporary, secret });
  await checkpoint(ground);
  const { finds, files, bytes } = await searchEverywhere(ground, stage.search, temporary, since);
  await spill.end();
  run.report.figure('files searched', files);
  run.report.figure('searched', Math.round(bytes / 2 ** 20), { unit: 'MB' });
  const found = finds.filter((find) => !isControl(find));
  const note = [...new Set(found.map(({ where, form, of }) => `${form} of ${of} in ${where}`))].slice(0, 5);
  run.report.figure('pieces found', found.length, { atMost: 0, note: note.join('; ') || undefined });
  judgeControl(run.report, finds);
}

async function uploads({ many, scale, report }: Run, stage: Stage): Promise<void> {
  const figure = (name: string, answers: Answers, meant: readonly number[], atLeast = 1) =>
    report.figure(
      name,
      meant.reduce((sum, status) => sum + (answers[status] ?? 0), 0),
      { atLeast, note: JSON.stringify(answers) },
    );
  const some = async (name: string, status: number, way: () => Promise<Answers>, atLeast = 1) =>
    figure(name, await untilOne(status, way), [status], atLeast);
  // By the recogniser: whoever is told before that a document has been tried too often leaves nothing anyway.
  await some('passed', 201, () => judged(stage, many(40), true), many(20));
  await some('refused', 422, () => judged(stage, many(40), false), many(20));
  await some('turned away by a busy recogniser', 503, () => crowd(stage, many(30, MAY_WAIT + 2)));
  if (scale >= 0.1) figure('over time', await overTime(stage, MAY_WAIT + 1), [503]);
  await brokenOff(stage, many(70));
  await notAwaited(stage, many(30));
  for (let n = 0; n < many(5); n++) await killed(stage, many(6, 3));
  report.figure('processes killed', many(5), { atLeast: 1 });
  const answers = await wrong(stage, many(60));
  figure('malformed', answers, [400, 404, 413, 415, 422, 431]);
  report.figure('malformed and answered by a fault', answers[500] ?? 0, { atMost: 0 });
}

/** What is still in PostgreSQL's memory is written. */
async function checkpoint({ postgres }: Ground): Promise<void> {
  const session = new pg.Client(postgres.superuserUrl);
  await session.connect();
  await session.query('CHECKPOINT');
  await session.end();
}
