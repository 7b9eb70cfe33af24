/**
 * The life of a declaration, written down once more and apart from `libs/domain`: what the record may hold, entry after entry. Whatever code
 * wrote them, entries that this does not allow are faults.
 */

/** One entry of the record, with the time that every process was told. */
export interface Entry {
  readonly event: string;
  readonly actor: string;
  readonly at: Date;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Who is who, and where the season leads. */
export interface Circumstances {
  readonly owner: string;
  /** Accounts of one person have one name here. */
  readonly personOf: (account: string) => string;
  readonly mayReviewAt: (account: string, stage: string) => boolean;
  /** Whether he is an officer of the very unit that declares. */
  readonly isOfDeclaringUnit: (account: string) => boolean;
  readonly chain: readonly string[];
  /** What prolongs a claim and is not recorded. */
  readonly prolonged: readonly { readonly account: string; readonly at: Date }[];
}

export interface State {
  status: string | null;
  stage: string | null;
  version: number;
  /** Of the copy that is decided on. */
  content: string | undefined;
  claim: { readonly account: string; readonly until: Date } | undefined;
  readonly decided: { readonly stage: string; readonly person: string }[];
  formOutdated: boolean;
  /** `account tag` of everything that was opened. */
  readonly opened: Set<string>;
}

/** An entry that must not be there, and which rule it breaks. */
export interface Fault {
  readonly rule: string;
  readonly entry: Entry;
}

export const CLAIM_MS = 60 * 60_000;

/** From where each event may lead where. */
const EDGES: Readonly<Record<string, readonly (readonly [string | null, string])[]>> = {
  started: [[null, 'draft']],
  saved: [
    ['draft', 'draft'],
    ['returned', 'returned'],
  ],
  submitted: [['draft', 'in_review']],
  resubmitted: [['returned', 'in_review']],
  withdrawn: [
    ['draft', 'withdrawn'],
    ['in_review', 'withdrawn'],
  ],
  claimed: [['in_review', 'in_review']],
  released: [['in_review', 'in_review']],
  assigned: [['in_review', 'in_review']],
  section_decided: [['in_review', 'in_review']],
  form_marked_outdated: [['in_review', 'in_review']],
  form_mark_lifted: [['in_review', 'in_review']],
  form_renewed: [['in_review', 'in_review']],
  passed: [
    ['in_review', 'in_review'],
    ['in_review', 'approved'],
  ],
  returned: [['in_review', 'returned']],
  rejected: [['in_review', 'rejected']],
};

export const EVENTS = Object.keys(EDGES);

const OWNERS = ['started', 'saved', 'submitted', 'resubmitted', 'withdrawn', 'form_renewed'];
export const DECISIONS: readonly string[] = ['passed', 'returned', 'rejected'];
const REVIEWERS = ['claimed', 'section_decided', 'form_marked_outdated', 'form_mark_lifted', ...DECISIONS];
const CLAIMANTS = REVIEWERS.slice(1);
/** Events after which the declaration has another version. */
const VERSIONED = ['saved', 'submitted', 'resubmitted', 'withdrawn', 'form_renewed', ...DECISIONS];
const CONTENT = ['submitted', 'resubmitted', 'form_renewed'];

type Broken = (state: State, entry: Entry, given: Circumstances) => boolean;

/** Each with what breaks it. */
const RULES: Readonly<Record<string, Broken>> = {
  'an event leads where its edges lead': (state, entry, given) => {
    const to = statusAfter(entry, given, state);
    return !(EDGES[entry.event] ?? []).some(([from, next]) => from === state.status && next === to);
  },
  'only the owner files': (_state, { event, actor }, { owner }) => OWNERS.includes(event) && actor !== owner,
  'nothing decided is withdrawn': ({ decided }, { event }) => event === 'withdrawn' && decided.length > 0,
  'only the stage reviews': ({ stage }, { event, actor }, { mayReviewAt }) =>
    REVIEWERS.includes(event) && !(stage !== null && mayReviewAt(actor, stage)),
  'nobody reviews himself': (_state, { event, actor }, { owner, personOf }) =>
    REVIEWERS.includes(event) && personOf(actor) === personOf(owner),
  'nobody reviews at two stages': ({ stage, decided }, { event, actor }, { personOf }) =>
    REVIEWERS.includes(event) && decided.some((one) => one.person === personOf(actor) && one.stage !== stage),
  'nobody reviews his own unit for a stage above': ({ stage }, { event, actor }, given) =>
    REVIEWERS.includes(event) && stage !== 'unit' && given.isOfDeclaringUnit(actor),
  'nobody claims what another has': ({ claim }, { event, actor, at }) =>
    event === 'claimed' && claim !== undefined && claim.account !== actor && claim.until > at,
  'only who has the case works on it': ({ claim }, { event, actor, at }, given) =>
    CLAIMANTS.includes(event) && !(claim?.account === actor && untilOf(claim, actor, at, given) > at),
  'a decision is on the content in force': ({ content }, { event, detail }) =>
    DECISIONS.includes(event) && detail['contentHash'] !== content,
  'a decision is on what was opened': ({ opened, version, content }, { event, actor }) =>
    DECISIONS.includes(event) && !opened.has(`${actor} "${version}-${content}"`),
  'nothing is approved with a form out of date': ({ formOutdated }, { event, detail }) =>
    event === 'passed' && detail['next'] === 'approved' && formOutdated,
  'stages follow each other': ({ stage }, { event, detail }, { chain }) =>
    (event === 'passed' && detail['next'] !== (chain[chain.indexOf(stage ?? '') + 1] ?? 'approved')) ||
    (event.endsWith('submitted') && detail['stage'] !== chain[0]),
  'versions follow each other': ({ version }, { event, detail }) =>
    VERSIONED.includes(event) && detail['version'] !== version + 1,
};

export const RULE_NAMES = Object.keys(RULES);

/** Goes through the record of one declaration. */
export function replay(entries: readonly Entry[], given: Circumstances): { state: State; faults: Fault[] } {
  const state: State = {
    status: null,
    stage: null,
    version: 0,
    content: undefined,
    claim: undefined,
    decided: [],
    formOutdated: false,
    opened: new Set(),
  };
  const faults: Fault[] = [];
  for (const entry of entries) {
    if (entry.event === 'read') {
      state.opened.add(`${entry.actor} ${String(entry.detail['contentTag'])}`);
      continue;
    }
    for (const [rule, isBroken] of Object.entries(RULES))
      if (isBroken(state, entry, given)) faults.push({ rule, entry });
    advance(state, entry, given);
  }
  return { state, faults };
}

function advance(state: State, entry: Entry, given: Circumstances): void {
  const { event, actor, detail } = entry;
  const { stage } = state;
  if (DECISIONS.includes(event) && stage !== null)
    state.decided.push({ stage, person: given.personOf(actor) });
  state.status = statusAfter(entry, given, state);
  state.stage = stageAfter(entry, given, state);
  if (event === 'started') state.version = 1;
  if (VERSIONED.includes(event)) state.version = detail['version'] as number;
  if (CONTENT.includes(event)) state.content = detail['contentHash'] as string;
  if (event === 'form_marked_outdated') state.formOutdated = true;
  if (['form_mark_lifted', 'form_renewed', 'resubmitted'].includes(event)) state.formOutdated = false;
  // A claim is on a case under review at one stage.
  const stays = state.status === 'in_review' && state.stage === stage;
  state.claim = stays ? claimAfter(state, entry) : undefined;
}

function stageAfter({ event }: Entry, { chain }: Circumstances, { stage }: State): string | null {
  if (event.endsWith('submitted')) return chain[0] ?? null;
  if (event === 'passed') return chain[chain.indexOf(stage ?? '') + 1] ?? null;
  return event === 'rejected' || event === 'withdrawn' ? null : stage;
}

function claimAfter({ claim }: State, { event, actor, at, detail }: Entry): State['claim'] {
  const until = new Date(at.getTime() + CLAIM_MS);
  if (event === 'claimed' || event === 'section_decided') return { account: actor, until };
  if (event === 'assigned') return { account: detail['assignee'] as string, until };
  return event === 'released' ? undefined : claim;
}

function statusAfter({ event }: Entry, { chain }: Circumstances, { status, stage }: State): string | null {
  switch (event) {
    case 'started':
      return 'draft';
    case 'submitted':
    case 'resubmitted':
      return 'in_review';
    case 'withdrawn':
    case 'returned':
    case 'rejected':
      return event;
    case 'passed':
      return stage === chain.at(-1) ? 'approved' : 'in_review';
    default:
      return status;
  }
}

/** His claim as the case knows it, or as it was prolonged without a word in the record. */
function untilOf(
  claim: NonNullable<State['claim']>,
  account: string,
  at: Date,
  { prolonged }: Circumstances,
): Date {
  const later = prolonged.filter(
    (one) => one.account === account && one.at <= at && one.at.getTime() + CLAIM_MS > at.getTime(),
  );
  return later.length > 0 ? new Date(at.getTime() + CLAIM_MS) : claim.until;
}
