import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import type { Run } from '../frame/proof.ts';
import { as, type Session, signInCandidate, signInStaff } from '../ground/people.ts';
import { send, sendOrThrow } from './requests.ts';
import type { Subjects } from './subjects.ts';

/** What was begun before access went and would end after it. */
export async function nothingGoesOn(run: Run, subjects: Subjects): Promise<void> {
  await subjects.ground.setClock(null);
  await downloadEnds(run, subjects);
  await orderedExport(run, subjects);
}

/** Some 2.7 MB each: more altogether than the 32 and 4 MB which Linux lets wait on both ends of a connection. */
const PICTURES = 16;
const NOISE = { type: 'gaussian', mean: 120, sigma: 60 } as const;
const LARGER_THAN_BUFFERS = 40_000_000;

/** An archive so large that it does not lie in the buffers of the connection before its reader has read any of it. */
async function downloadEnds({ report }: Run, { ground }: Subjects): Promise<void> {
  const url = ground.url(0);
  const who = await signInCandidate(url, 'seeded181');
  const create = { width: 2_000, height: 1_500, channels: 3, background: '#777', noise: NOISE } as const;
  // Each another: the same picture twice is one file. One after the other: all at once they may take longer than a picture may.
  for (let n = 0; n < PICTURES; n++) {
    const picture = await sharp({ create }).jpeg({ quality: 95 }).toBuffer();
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(picture)]), `${n}.jpg`);
    await sendOrThrow(url, who, ['POST', '/api/files'], form);
  }
  const undisturbed = await archiveRead(url, who, async () => undefined);
  const other = await signInCandidate(url, 'seeded181');
  const ended = await archiveRead(url, other, async () => {
    await sendOrThrow(ground.url(1), other, ['DELETE', '/api/sessions/current']);
  });
  report.figure('bytes of an archive', undisturbed.bytes, { atLeast: LARGER_THAN_BUFFERS });
  report.figure('archives read to their end after the session ended', ended.whole ? 1 : 0, { atMost: 0 });
  report.figure('bytes of it that were on their way', ended.bytes, { atMost: undisturbed.bytes - 1 });
  report.control('an archive whose session stands is read to its end', undisturbed.whole);
}

/** Reads the head, lets something happen, and reads on. */
async function archiveRead(
  url: string,
  who: Session,
  meanwhile: () => Promise<void>,
): Promise<{ bytes: number; whole: boolean }> {
  const { text } = await sendOrThrow(url, who, ['POST', '/api/me/data-exports'], { format: 'archive' });
  const { url: path } = JSON.parse(text) as { url: string };
  return new Promise((resolve, reject) => {
    const asked = request(`${url}${path}`, { headers: as(who) }, (answer) => {
      let bytes = 0;
      answer.pause();
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => resolve({ bytes, whole: answer.complete }));
      answer.on('error', () => resolve({ bytes, whole: false }));
      // As much as fits is written into the connection by then.
      sleep(500)
        .then(meanwhile)
        .then(() => answer.resume(), reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** Ordered by somebody who is disabled before anything makes it: nothing is made, and nobody opens it. */
async function orderedExport({ report }: Run, subjects: Subjects): Promise<void> {
  const disabled = await exportOf(subjects, async ({ accountId }) => {
    await disable(subjects, accountId);
  });
  const standing = await exportOf(subjects, async () => undefined);
  report.figure('rosters made for somebody who was disabled meanwhile', disabled.made ? 1 : 0, { atMost: 0 });
  report.figure('links to one that he is given', disabled.linked ? 1 : 0, { atMost: 0 });
  report.control('the roster of somebody who stands is made, and opens', standing.made && standing.linked);
}

/** As one that waited: whatever has become of it is forgotten before the job runs. */
async function exportOf(
  subjects: Subjects,
  meanwhile: (who: Session) => Promise<void>,
): Promise<{ made: boolean; linked: boolean }> {
  const { ground } = subjects;
  const { session } = await subjects.officer();
  const [season] = await subjects.rows<{ id: string }>('SELECT season_id AS id FROM declaration LIMIT 1');
  const body = { seasonId: season!.id, unmaskReason: '汇总上报核对' };
  const { text } = await sendOrThrow(ground.url(1), session, ['POST', '/api/exports'], body);
  const { id } = JSON.parse(text) as { id: string };
  await statusOf(subjects, id);
  await meanwhile(session);
  await subjects.run(
    `UPDATE roster_export SET status = 'requested', attempts = 0, wrapped_key = NULL, finished_at = NULL, expires_at = NULL,
       bytes = NULL WHERE id = $1`,
    [id],
  );
  await ground.runJobs('make-exports');
  const made = (await statusOf(subjects, id)) === 'ready';
  const link = await send(ground.url(0), session, ['POST', `/api/exports/${id}/links`]);
  return { made, linked: link.status < 400 };
}

/** Once it has ended. @throws Error when it does not */
async function statusOf(subjects: Subjects, id: string): Promise<string> {
  for (let tries = 0; tries < 3_000; tries++) {
    const [row] = await subjects.rows<{ status: string }>('SELECT status FROM roster_export WHERE id = $1', [
      id,
    ]);
    if (!['requested', 'running'].includes(row!.status)) return row!.status;
    await sleep(100);
  }
  throw new Error('the export came to no end');
}

/** By an administrator of this moment: the time has gone on since the storms. */
async function disable({ ground }: Subjects, accountId: string): Promise<void> {
  const admin = await signInStaff(ground.url(0), 'system-admin');
  await sendOrThrow(ground.url(1), admin, ['PUT', `/api/staff/${accountId}/disablement`]);
}
