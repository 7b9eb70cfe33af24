import type { Candidate } from '../actors/candidate.ts';
import type { OpenedCase, Officer } from '../actors/officer.ts';
import type { Cast, Reviewer } from './cast.ts';

/** One declaration in the middle of its history, as far as those who act on it know. */
export interface Scene {
  readonly cast: Cast;
  readonly candidate: Candidate;
  readonly id: string;
  readonly seasonId: string;
  /** Every `contentTag` that somebody was shown, oldest first. */
  readonly shown: { readonly tag: string; readonly account: string }[];
  /** Which decision was taken on which tag, by the version that it left. */
  readonly decidedOn: Map<number, string>;
  /** Who has taken a case that he had already, which nothing records. */
  readonly taken: (account: string) => void;
}

export type Dice = () => number;
type Attempt = (scene: Scene, reviewer: Reviewer, dice: Dice) => Promise<unknown>;

const lastTag = ({ shown }: Scene) => shown.at(-1)?.tag ?? '""';

const pick = <T>(list: readonly T[], dice: Dice): T | undefined => list[Math.floor(dice() * list.length)];

/** Takes, opens, judges and decides; `tag` is the one he decides on, if it is not what he was shown. */
async function work(
  { id, shown, decidedOn, taken }: Scene,
  { officer, accountId }: Reviewer,
  outcome: 'passed' | 'returned' | 'rejected',
  tag?: string,
): Promise<void> {
  if (await officer.claim(id)) taken(accountId);
  const opened = await officer.open(id);
  if (!opened) return;
  shown.push({ tag: opened.contentTag, account: accountId });
  await officer.judgeAll(opened, outcome);
  const contentTag = tag ?? opened.contentTag;
  const receipt = await officer.decide({ id, contentTag }, outcome);
  if (receipt) decidedOn.set(receipt.version, contentTag);
}

/** What is done with a case that one has taken and opened. */
function onShown(then: (officer: Officer, opened: OpenedCase) => Promise<unknown>): Attempt {
  return async ({ id, shown, taken }, { officer, accountId }) => {
    if (await officer.claim(id)) taken(accountId);
    const opened = await officer.open(id);
    if (!opened) return;
    shown.push({ tag: opened.contentTag, account: accountId });
    await then(officer, opened);
  };
}

/** What somebody may try, and how often; whether it is allowed is for the API to say. */
const ATTEMPTS: Readonly<Record<string, readonly [often: number, attempt: Attempt]>> = {
  save: [
    3,
    async ({ candidate, id }) => {
      const declaration = await candidate.read(id);
      if (declaration) await candidate.correct(declaration);
    },
  ],
  submit: [
    9,
    async ({ candidate, id }) => {
      const declaration = await candidate.read(id);
      if (declaration) await candidate.submit(declaration);
    },
  ],
  withdraw: [1, ({ candidate, id }) => candidate.withdraw({ id })],
  renew: [
    2,
    async ({ candidate, id }) => {
      const declaration = await candidate.read(id);
      if (declaration) await candidate.renewForm(declaration);
    },
  ],
  claim: [
    3,
    async ({ id, taken }, { officer, accountId }) => {
      if (await officer.claim(id)) taken(accountId);
    },
  ],
  release: [1, ({ id }, { officer }) => officer.release(id)],
  open: [
    2,
    async ({ id, shown }, { officer, accountId }) => {
      const opened = await officer.open(id);
      if (opened) shown.push({ tag: opened.contentTag, account: accountId });
    },
  ],
  pass: [12, (scene, reviewer) => work(scene, reviewer, 'passed')],
  return: [6, (scene, reviewer) => work(scene, reviewer, 'returned')],
  reject: [1, (scene, reviewer) => work(scene, reviewer, 'rejected')],
  'decide on an old tag': [
    4,
    (scene, reviewer, dice) => work(scene, reviewer, 'returned', pick(scene.shown, dice)?.tag),
  ],
  'decide unopened': [
    3,
    async ({ id, shown, decidedOn, taken }, { officer, accountId }) => {
      if (await officer.claim(id)) taken(accountId);
      const own = shown.filter(({ account }) => account === accountId).map(({ tag }) => tag);
      const contentTag = shown.findLast(({ tag }) => !own.includes(tag))?.tag;
      if (contentTag === undefined) return;
      const receipt = await officer.decide({ id, contentTag }, 'rejected');
      if (receipt) decidedOn.set(receipt.version, contentTag);
    },
  ],
  'mark the form': [2, onShown((officer, opened) => officer.markForm(opened.id, opened.contentTag))],
  'lift the mark': [1, onShown((officer, opened) => officer.liftFormMark(opened.id, opened.contentTag))],
  'take the next': [1, ({ seasonId }, { officer }) => officer.claimNext(seasonId)],
  assign: [2, ({ id, cast }, { accountId }) => cast.lead.assign(id, accountId)],
  'pass in bulk': [2, (scene, { officer }) => officer.passInBulk(scene.id, lastTag(scene))],
};

const BAG = Object.values(ATTEMPTS).flatMap(([often, attempt]) =>
  Array.from({ length: often }, () => attempt),
);
/** Most try where the case is; the others find out that it is not theirs. */
const AT_THE_STAGE = 0.8;

/** What somebody tries now. @param stage where the case was seen last */
export function attemptOf(scene: Scene, stage: string | null, dice: Dice): () => Promise<unknown> {
  const attempt = pick(BAG, dice)!;
  const there = scene.cast.at(stage);
  const reviewer = pick(dice() < AT_THE_STAGE && there.length > 0 ? there : scene.cast.reviewers, dice)!;
  return () => attempt(scene, reviewer, dice);
}
