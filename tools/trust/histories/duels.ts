import type { Candidate, OwnDeclaration } from '../actors/candidate.ts';
import type { Receipt } from '../actors/ledger.ts';
import type { Cast, Reviewer } from './cast.ts';

/** What two wanted of one declaration at the same moment, and how many got it. */
export interface Duel {
  readonly of: string;
  readonly winners: number;
}

/** Brings a declaration to where two can get in each other's way, again and again, until it is gone. */
export async function fight(cast: Cast, candidate: Candidate, pattern: OwnDeclaration): Promise<Duel[]> {
  const duels: Duel[] = [];
  const submitted = await submitTwice(candidate, pattern, duels);
  if (!submitted) return duels;
  const officers = cast.at('unit');
  const officer = await claimAtOnce(officers, submitted.id, duels);
  if (!officer) return duels;
  const opened = await officer.officer.open(submitted.id);
  if (!opened) return duels;
  await officer.officer.judgeAll(opened, 'passed');
  await meet(duels, 'passing and withdrawing', [
    officer.officer.decide(opened, 'passed'),
    candidate.withdraw(submitted),
  ]);
  const after = await candidate.read(submitted.id);
  if (after?.status === 'in_review') await decideTwice(cast, officer, after, duels);
  return duels;
}

/** The same person at two desks, with two keys. */
async function submitTwice(
  candidate: Candidate,
  pattern: OwnDeclaration,
  duels: Duel[],
): Promise<Receipt | undefined> {
  const draft = pattern.status === 'draft' ? pattern : await candidate.startLike(pattern);
  if (!draft) return undefined;
  return meet(duels, 'submitting twice', [candidate.submit(draft), candidate.submit(draft)]);
}

async function claimAtOnce(
  reviewers: readonly Reviewer[],
  id: string,
  duels: Duel[],
): Promise<Reviewer | undefined> {
  const claims = await Promise.all(
    reviewers.map(async (reviewer) => ((await reviewer.officer.claim(id)) ? reviewer : undefined)),
  );
  const winners = claims.filter((winner) => winner !== undefined);
  duels.push({ of: 'claiming', winners: winners.length });
  return winners[0];
}

/** Two tabs of one reviewer, of two minds. */
async function decideTwice(cast: Cast, unit: Reviewer, { id }: Receipt, duels: Duel[]): Promise<void> {
  const others = cast
    .at('province')
    .filter(({ accountId }) => cast.personOf(accountId) !== cast.personOf(unit.accountId));
  const reviewer = await claimAtOnce(others, id, duels);
  const opened = await reviewer?.officer.open(id);
  if (!reviewer || !opened) return;
  await reviewer.officer.judgeAll(opened, 'passed');
  await meet(duels, 'passing and rejecting', [
    reviewer.officer.decide(opened, 'passed'),
    reviewer.officer.decide(opened, 'rejected'),
  ]);
}

async function meet(
  duels: Duel[],
  of: string,
  wishes: readonly Promise<Receipt | undefined>[],
): Promise<Receipt | undefined> {
  const winners = (await Promise.all(wishes)).filter((receipt) => receipt !== undefined);
  duels.push({ of, winners: winners.length });
  return winners[0];
}
