import type { Found } from './found.ts';
import type { Acknowledged, Ledger, Receipt } from './ledger.ts';

/** Where ledger and database do not agree, each named. */
export interface Reckoning {
  /** A client was told of it, and it is not there, or is another. */
  readonly lost: readonly string[];
  /** It is there, and nobody was told of it, or it is there more than once. */
  readonly doubled: readonly string[];
  /** Versions of a declaration that nothing in the record has made. */
  readonly gaps: readonly string[];
}

/** Holds what clients were told against what the database says, in both directions. */
export function reckon(ledger: Ledger, found: Found): Reckoning {
  const told = ledger.changes.map(wordOf);
  const verdicts = ledger.verdicts.map(({ declarationId, accountId, section, verdict }) =>
    [declarationId, accountId, section, verdict].join(' '),
  );
  return {
    lost: [
      ...missing(told, found.recorded),
      ...missing(verdicts, found.verdicts),
      ...missing(found.recordedSubmissions, found.submissions),
      ...missing(found.recordedDecisions, found.decisions),
      ...ledger.changes
        .filter((change) => !isReceiptKept(change, found))
        .map((change) => `receipt ${wordOf(change)}`),
      ...otherThanLastTold(ledger, found),
    ],
    doubled: [
      // A save has no key: one whose answer was lost is found by looking, and is in no ledger.
      ...missing(found.recorded.filter(isNamed), told.filter(isNamed)),
      ...missing(found.recorded, [...new Set(found.recorded)]),
      ...missing(found.submissions, found.recordedSubmissions),
      ...missing(found.decisions, found.recordedDecisions),
      ...ledger.refused.filter((name) => found.receipts.has(name)),
    ],
    gaps: found.gaps,
  };
}

const wordOf = ({ declarationId, event, version }: Acknowledged) => [declarationId, event, version].join(' ');
const isNamed = (word: string) => !word.includes(' saved ');

/** What is in `these` more often than in `those`. */
export function missing(these: readonly string[], those: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of those) left.set(word, (left.get(word) ?? 0) + 1);
  return these.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

function isReceiptKept({ accountId, named }: Acknowledged, { receipts }: Found): boolean {
  if (!named) return true;
  const kept = receipts.get(`${accountId} ${named.key}`);
  return kept !== undefined && isSame(kept, named.receipt);
}

const isSame = (one: Receipt, other: Receipt) =>
  one.id === other.id &&
  one.version === other.version &&
  one.status === other.status &&
  one.stage === other.stage;

/** The last that anybody was told of a declaration is how it is, unless a save has followed. */
function otherThanLastTold({ changes }: Ledger, { states }: Found): string[] {
  const last = new Map<string, Acknowledged>();
  for (const change of changes)
    if ((last.get(change.declarationId)?.version ?? 0) < change.version)
      last.set(change.declarationId, change);
  return [...last.values()]
    .filter(({ declarationId, version, named }) => {
      const state = states.get(declarationId);
      if (!state || state.version < version) return true;
      return named !== undefined && state.version === version && !isSame(state, named.receipt);
    })
    .map((change) => `state ${wordOf(change)}`);
}
