import { noise } from '../journey/by-hand.ts';
import { first } from '../frame/first.ts';
import type { Run } from '../frame/proof.ts';
import { type Session, signInCandidate } from '../ground/people.ts';
import { send, sendOrThrow } from './requests.ts';
import type { Officer, Subjects } from './subjects.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Something that runs out by itself. */
interface Lease {
  readonly name: string;
  readonly lasts: number;
  /** Takes it. @returns uses it once: whether that was granted */
  readonly take: (subjects: Subjects, officer: Officer) => Promise<(url: string) => Promise<boolean>>;
}

const opening =
  (path: string, who: Session | null = null) =>
  async (url: string) =>
    (await send(url, who, ['GET', path])).status === 200;

const refreshing =
  ({ refreshToken }: Session) =>
  async (url: string) =>
    (await send(url, null, ['POST', '/api/sessions/refresh'], { refreshToken })).status < 400;

async function linkTo(url: string, who: Session, path: string, body?: object): Promise<string> {
  const { text } = await sendOrThrow(url, who, ['POST', path], body);
  return (JSON.parse(text) as { url: string }).url;
}

const LEASES: readonly Lease[] = [
  {
    name: 'an access token',
    lasts: 10 * MINUTE,
    take: async ({ ground }) => opening('/api/me', await signInCandidate(ground.url(0), 'seeded0')),
  },
  {
    name: 'a refresh token of a candidate',
    lasts: 30 * DAY,
    take: async ({ ground }) => refreshing(await signInCandidate(ground.url(0), 'seeded0')),
  },
  {
    name: 'a refresh token of staff',
    lasts: 2 * HOUR,
    take: async (_, { session }) => refreshing(session),
  },
  {
    name: 'a link to a file',
    lasts: 60 * SECOND,
    take: async ({ ground }) => {
      const url = ground.url(0);
      const who = await signInCandidate(url, 'seeded0');
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(await noise())]), 'paper.jpg');
      const { text } = await sendOrThrow(url, who, ['POST', '/api/files'], form);
      const { id } = JSON.parse(text) as { id: string };
      return opening(await linkTo(url, who, `/api/files/${id}/links`));
    },
  },
  ...(['workbook', 'archive'] as const).map((format) => ({
    name: `a link to one’s own ${format}`,
    lasts: 60 * SECOND,
    take: async ({ ground }: Subjects) => {
      const url = ground.url(0);
      const who = await signInCandidate(url, 'seeded0');
      return opening(await linkTo(url, who, '/api/me/data-exports', { format }));
    },
  })),
  {
    name: 'a unit’s code',
    lasts: 180 * DAY,
    take: async (subjects, { unitId, other: session }) => {
      const path = `/api/units/${unitId}/confirmation-codes` as const;
      const { text } = await sendOrThrow(subjects.ground.url(0), session, ['POST', path]);
      const { code: confirmationCode } = JSON.parse(text) as { code: string };
      return async (at) => {
        // A session of his own: that of the day on which the code was made has long run out.
        const who = await signInCandidate(at, 'seeded180');
        await subjects.run('DELETE FROM affiliation WHERE account_id = $1', [who.accountId]);
        return (
          (await send(at, who, ['PUT', '/api/affiliation'], { unitId, confirmationCode })).status === 200
        );
      };
    },
  },
];

/** Some were taken a little before the clock stood still. */
const margin = (lasts: number): number => (lasts < HOUR ? 2 * SECOND : 5 * MINUTE);

/** Shortly before its time is over each is good, and right after it is not: at the other process, too. */
export async function everythingRunsOut({ report }: Run, subjects: Subjects): Promise<void> {
  const { ground } = subjects;
  // Their authenticators go by the time outside, which has gone on during the storms. A refresh token is used up by its use: each moment has an officer of its own.
  await ground.setClock(null);
  const officers = [await subjects.officer(), await subjects.officer()] as const;
  const begun = new Date();
  const early: string[] = [];
  const late: string[] = [];
  const at = async (ms: number) => ground.setClock(new Date(begun.getTime() + ms));
  for (const { name, lasts, take } of LEASES)
    for (const [moment, wrong, isGood, officer] of [
      [lasts - margin(lasts), early, true, officers[0]],
      [lasts + 2 * SECOND, late, false, officers[1]],
    ] as const) {
      await at(0);
      const use = await take(subjects, officer);
      await at(moment);
      for (const url of isGood ? [ground.url(1)] : [ground.url(0), ground.url(1)])
        if ((await use(url)) !== isGood) wrong.push(name);
    }
  await at(0);
  report.figure('things that run out by themselves', LEASES.length, { atLeast: 7 });
  report.figure('of them good after their time', late.length, { atMost: 0, ...first(late) });
  report.control('each of them is good until then', early.length === 0, early.join());
}
