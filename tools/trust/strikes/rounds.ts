import type { Ground } from '../ground/ground.ts';
import { signInNewcomer } from '../ground/people.ts';
import { newDocument, SPELLINGS } from './documents.ts';
import { recogniserCalls } from './recogniser-calls.ts';
import { type Outcome, pictureOfNothing, verify } from './tries.ts';

const PARALLEL = 50;
const ACCOUNTS = 5;

export interface Round {
  /** By the recognisers' own count. */
  readonly calls: number;
  readonly counted: number;
  /** Refused because the document is locked. */
  readonly locked: number;
  /** Answered as nothing should be. */
  readonly unforeseen: readonly Outcome[];
}

/** Fifty tries at once of five accounts on one document, in every spelling, over all processes. */
export async function round(ground: Ground, documentNumber = newDocument()): Promise<Round> {
  const accounts = await Promise.all(
    Array.from({ length: ACCOUNTS }, (_, n) => signInNewcomer(ground.url(n))),
  );
  const fronts = await Promise.all(Array.from({ length: PARALLEL }, pictureOfNothing));
  const before = await recogniserCalls(ground);
  const outcomes = await Promise.all(
    fronts.map((front, n) =>
      verify({
        url: ground.url(n),
        by: accounts[n % ACCOUNTS]!,
        documentNumber: SPELLINGS[n % SPELLINGS.length]!(documentNumber),
        front,
      }),
    ),
  );
  const counted = outcomes.filter(isCounted);
  const locked = outcomes.filter(({ code }) => code === 'identity_document_locked');
  return {
    calls: (await recogniserCalls(ground)) - before,
    counted: counted.length,
    locked: locked.length,
    unforeseen: outcomes.filter((each) => !isCounted(each) && each.code !== 'identity_document_locked'),
  };
}

export const isCounted = ({ code, params }: Outcome): boolean =>
  code === 'identity_refused' && params.counted === true;
