import type { Run } from '../frame/proof.ts';
import type { Ground } from '../ground/ground.ts';
import { type Session, signInNewcomer } from '../ground/people.ts';
import { newDocument } from './documents.ts';
import { isCounted } from './rounds.ts';
import { asksForReviewAndWithdraws, type Outcome, pictureOfNothing, undecodable, verify } from './tries.ts';

const LAST_MOMENT = new Date('2027-03-01T15:59:59.999Z');
const MIDNIGHT = new Date('2027-03-01T16:00:00.000Z');

const codesOf = (outcomes: readonly Outcome[]) => outcomes.map(({ code }) => code);

/** Another account, and a request for manual review that is taken back, leave the count as it is. */
export async function otherWaysResetNothing({ report }: Run, ground: Ground): Promise<void> {
  const documentNumber = newDocument();
  const people = await Promise.all([0, 1, 0].map((n) => signInNewcomer(ground.url(n))));
  const tryOf = async (by: Session) =>
    verify({ url: ground.url(1), by, documentNumber, front: await pictureOfNothing() });
  const [first, second, third] = people as [Session, Session, Session];
  const outcomes = [await tryOf(first)];
  const takenBack = await asksForReviewAndWithdraws(ground.url(0), first, documentNumber);
  for (const each of [first, second, third, first, second]) outcomes.push(await tryOf(each));
  report.figure('requests for review that were made and taken back', takenBack ? 1 : 0, { atLeast: 1 });
  report.figure(
    'tries of three accounts on one document, a withdrawal between',
    outcomes.filter(isCounted).length,
    {
      atLeast: 3,
      atMost: 3,
      note: codesOf(outcomes).join(),
    },
  );
}

/** One account tries many documents: three, given back or not. */
export async function fewDocumentsPerAccount({ many, report }: Run, ground: Ground): Promise<void> {
  let most = 0;
  for (let n = 0; n < many(100, 2); n++) {
    const by = await signInNewcomer(ground.url(n));
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, each) =>
        verify({ url: ground.url(each), by, documentNumber: newDocument(), front: undecodable() }),
      ),
    );
    most = Math.max(most, outcomes.filter(({ code }) => code === 'identity_refused').length);
  }
  report.figure('documents of one account on a day, most', most, { atMost: 3, atLeast: 3 });
}

/** What nobody can judge is given back; what was judged is not. */
export async function onlyOurFaultsAreGivenBack({ report }: Run, ground: Ground): Promise<void> {
  const by = await signInNewcomer(ground.url(0));
  const documentNumber = newDocument();
  const tryWith = (front: Buffer) => verify({ url: ground.url(0), by, documentNumber, front });
  const free = [await tryWith(undecodable()), await tryWith(undecodable()), await tryWith(undecodable())];
  const paid = [];
  for (let n = 0; n < 4; n++) paid.push(await tryWith(await pictureOfNothing()));
  report.figure('tries that cost nothing, of three that nothing could be read from', freeOf(free), {
    atLeast: 3,
  });
  report.figure('tries after them', paid.filter(isCounted).length, { atLeast: 3, atMost: 3 });
}

const freeOf = (outcomes: readonly Outcome[]) =>
  outcomes.filter(({ code, params }) => code === 'identity_refused' && params.counted === false).length;

/** The lock ends at midnight in Beijing, and not a moment before. */
export async function unlocksAtMidnight({ report }: Run, ground: Ground): Promise<void> {
  const documentNumber = newDocument();
  const at = async (instant: Date) => {
    await ground.setClock(instant);
    // A session of that moment: those of now have long ended then.
    const by = await signInNewcomer(ground.url(0));
    const outcomes = [];
    for (let n = 0; n < 4; n++)
      outcomes.push(
        await verify({ url: ground.url(n), by, documentNumber, front: await pictureOfNothing() }),
      );
    return outcomes;
  };
  const before = await at(LAST_MOMENT);
  const stillBefore = await at(LAST_MOMENT);
  const after = await at(MIDNIGHT);
  report.figure('tries in the last millisecond of the day', before.filter(isCounted).length, {
    atLeast: 3,
    atMost: 3,
  });
  const lockedUntil = before.at(-1)?.params.until;
  report.figure('ms from midnight at which the lock says that it ends', offBy(lockedUntil), { atMost: 0 });
  report.figure('tries in that millisecond by another account', stillBefore.filter(isCounted).length, {
    atMost: 0,
  });
  report.figure('tries in the first millisecond of the next day', after.filter(isCounted).length, {
    atLeast: 3,
    atMost: 3,
  });
}

const offBy = (until: string | undefined) =>
  until === undefined ? Number.NaN : Math.abs(new Date(until).getTime() - MIDNIGHT.getTime());
