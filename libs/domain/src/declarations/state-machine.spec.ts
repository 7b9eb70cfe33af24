import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedActions, EVENT_OF_ACTION } from './allowed-actions.ts';
import type { DeclarationState, TransitionFacts } from './declaration-state.ts';
import { daysLeftUntil, progressOf } from './progress.ts';
import { SECTIONS } from './sections.ts';
import { DECLARATION_EVENTS, DECLARATION_STATUSES, REVIEW_STAGES } from './status.ts';
import type { DeclarationEvent, ReviewStage } from './status.ts';
import { transition } from './transition.ts';
import { isTerminal, TRANSITIONS } from './transitions.ts';
import { demoSeason } from '../seasons/demo-season.ts';
import type { Filing } from '../seasons/season-rules.ts';

const OWNER = 'candidate';

const OPEN: Filing = { open: true };
const CLOSED: Filing = { open: false, opensAt: null, closedAt: '2026-12-10T16:00:00.000Z' };

const ACTORS: TransitionFacts['actor'][] = [
  { personId: OWNER, roles: ['candidate'] },
  { personId: 'other', roles: ['candidate'] },
  { personId: 'officer', roles: ['unit_officer'] },
  { personId: 'point', roles: ['exam_point_reviewer'] },
  { personId: 'province', roles: ['provincial_reviewer'] },
  { personId: 'lead', roles: ['provincial_lead'] },
  { personId: 'auditor', roles: ['auditor'] },
  { personId: 'admin', roles: ['system_admin'] },
  { personId: 'point', roles: ['exam_point_reviewer'], ofDeclaringUnit: true },
  // One person with an office at two stages, and the candidate himself as an officer
  { personId: 'both', roles: ['unit_officer', 'provincial_reviewer'] },
  { personId: OWNER, roles: ['candidate', 'unit_officer', 'provincial_lead'] },
];

const chains = fc.constantFrom<ReviewStage[]>(
  ['unit', 'province'],
  ['unit', 'exam_point', 'province'],
  ['province'],
);
const seasons = fc.record({
  stages: chains,
  resubmission: fc.constantFrom('first_stage' as const, 'returning_stage' as const),
});
const attempts = fc.array(
  fc.record({
    /** Anything by anybody, or else one of the things that somebody may do. */
    wild: fc.boolean(),
    choice: fc.nat(999),
    event: fc.constantFrom(...DECLARATION_EVENTS),
    actor: fc.constantFrom(...ACTORS),
    filing: fc.integer({ min: 0, max: 9 }).map((dice) => (dice > 0 ? OPEN : CLOSED)),
    stageOpen: fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0),
    sections: fc.subarray([...SECTIONS]),
    assignee: fc.constantFrom(...ACTORS),
  }),
  { maxLength: 60, size: 'max' },
);

interface Step {
  event: DeclarationEvent;
  facts: TransitionFacts;
  before: DeclarationState | null;
  after: DeclarationState;
}

/** Leads nowhere, or ends a history too early to say much: tried rarely. */
const IDLE: readonly DeclarationEvent[] = [
  'saved',
  'released',
  'withdrawn',
  'reopened',
  'form_renewed',
  'assigned',
];

/** Everything that anybody may do now. */
function possible(state: DeclarationState | null, facts: TransitionFacts, rarely: boolean) {
  return ACTORS.flatMap((actor) =>
    (state === null
      ? (['started'] as const)
      : allowedActions(state, { ...facts, actor }).map((action) => EVENT_OF_ACTION[action])
    )
      .filter((event) => rarely || !IDLE.includes(event))
      .map((event) => ({ event, actor })),
  );
}

/** Random histories: the attempts that were allowed, in their order. */
const histories = fc.tuple(seasons, attempts).map(([season, tries]) => {
  const history: Step[] = [];
  for (const { wild, choice, event, ...attempt } of tries) {
    const before = history.at(-1)?.after ?? null;
    const given = { ...attempt, ...season, ownerPersonId: OWNER };
    const options = wild ? [] : possible(before, given, choice % 7 === 0);
    const step = options[choice % Math.max(options.length, 1)] ?? { event, actor: attempt.actor };
    const facts = { ...given, actor: step.actor };
    const result = transition(before, step.event, facts);
    if (result.ok) history.push({ event: step.event, facts, before, after: result.next });
  }
  return history;
});

const always = (check: (step: Step, index: number, history: Step[]) => void) =>
  fc.assert(
    fc.property(histories, (history) => history.forEach(check)),
    { numRuns: 300 },
  );

describe('random histories', () => {
  it('reach every status, so that what follows says something', () => {
    const reached = new Set(
      fc.sample(histories, 300).flatMap((history) => history.map(({ after }) => after.status)),
    );
    expect([...reached].sort()).toEqual([...DECLARATION_STATUSES].sort());
  });

  it('take only steps of the transition table', () => {
    always(({ event, before, after }) => {
      const from = before?.status ?? null;
      const rows = TRANSITIONS.filter(
        (row) => row.event === event && row.from === from && row.to === after.status,
      );
      expect(rows).toHaveLength(1);
    });
  });

  it('have a stage exactly while somebody reviews or has returned, and it belongs to the chain', () => {
    always(({ after, facts }) => {
      expect(after.stage !== null).toBe(after.status === 'in_review' || after.status === 'returned');
      if (after.stage) expect(facts.stages).toContain(after.stage);
      if (after.status !== 'in_review') expect(after.claimedBy).toBeNull();
      if (after.formOutdated) expect(['in_review', 'returned']).toContain(after.status);
      expect(after.returnedSections.length > 0).toBe(after.status === 'returned');
    });
  });

  it('stay where they ended', () => {
    always((_step, index, history) => {
      const previous = history[index - 1];
      if (previous) expect(isTerminal(previous.after.status)).toBe(false);
    });
  });

  it('never shorten or change what was decided', () => {
    always(({ before, after }) => {
      const known = before?.decisions ?? [];
      expect(after.decisions.slice(0, known.length)).toEqual(known);
    });
  });

  it('let nobody decide on himself, nor at two stages', () => {
    always(({ after }) => {
      for (const { personId, stage } of after.decisions) {
        expect(personId).not.toBe(OWNER);
        expect(
          after.decisions.filter((other) => other.personId === personId && other.stage !== stage),
        ).toEqual([]);
      }
    });
  });

  it('approve only after every stage has passed', () => {
    always(({ after, facts }) => {
      if (after.status !== 'approved') return;
      const passed = new Set(
        after.decisions.filter(({ decision }) => decision === 'passed').map(({ stage }) => stage),
      );
      expect([...passed].sort()).toEqual([...facts.stages].sort());
    });
  });

  it('are never approved with a form that was found out of date', () => {
    always(({ before, after }) => {
      if (after.status === 'approved') expect(before?.formOutdated).toBe(false);
    });
  });

  it('leave a case where it is, and with whom, while its form is marked and renewed', () => {
    always(({ event, before, after }) => {
      if (!['form_marked_outdated', 'form_mark_lifted', 'form_renewed'].includes(event)) return;
      expect(after).toEqual({ ...before, formOutdated: event === 'form_marked_outdated' });
    });
  });

  it('give a case only to somebody who may decide on it', () => {
    always(({ event, facts, after }) => {
      if (event !== 'assigned') return;
      expect(after.claimedBy).toBe(facts.assignee?.personId);
      const asAssignee = { ...facts, actor: facts.assignee! };
      expect(allowedActions(after, asAssignee)).toContain('reject');
    });
  });

  it('are withdrawn only before the first decision', () => {
    always(({ event, after }) => {
      if (event === 'withdrawn') expect(after.decisions).toEqual([]);
    });
  });

  it('edit only what was returned', () => {
    always(({ event, before, facts }) => {
      if (event !== 'saved' || before?.status !== 'returned') return;
      for (const section of facts.sections ?? []) expect(before.returnedSections).toContain(section);
    });
  });

  it('are offered what works, and nothing that does not', () => {
    always(({ event, before, facts }) => {
      if (!before) return;
      const offered = allowedActions(before, facts).map((action) => EVENT_OF_ACTION[action]);
      expect(offered).toContain(event);
      for (const other of DECLARATION_EVENTS.filter(
        (name) => !(offered as DeclarationEvent[]).includes(name),
      )) {
        expect(transition(before, other, facts).ok).toBe(false);
      }
    });
  });
});

describe('the transition table', () => {
  it('leads from every status to an end, and from the start to every status', () => {
    const leadsTo = (from: string | null) => {
      const seen = new Set<string | null>([from]);
      for (const status of seen)
        TRANSITIONS.filter((row) => row.from === status).forEach((row) => seen.add(row.to));
      return seen;
    };
    const reached = leadsTo(null);
    for (const status of DECLARATION_STATUSES) {
      expect(reached).toContain(status);
      expect([...leadsTo(status)].some((end) => end !== null && isTerminal(end as never))).toBe(true);
    }
  });

  it('has no way out of an end', () => {
    expect(TRANSITIONS.filter(({ from }) => from !== null && isTerminal(from))).toEqual([]);
  });

  it('names each step once', () => {
    const steps = TRANSITIONS.map(({ event, from, to }) => `${event} ${from} ${to}`);
    expect(new Set(steps).size).toBe(steps.length);
  });
});

const facts = (actor: TransitionFacts['actor'], change: Partial<TransitionFacts> = {}): TransitionFacts => ({
  actor,
  ownerPersonId: OWNER,
  stages: ['unit', 'province'],
  resubmission: 'first_stage',
  filing: OPEN,
  stageOpen: true,
  ...change,
});
const [candidate, stranger, officer, point, province, lead] = ACTORS as [
  TransitionFacts['actor'],
  ...TransitionFacts['actor'][],
];

/** The state after these events, each of which has to be allowed. */
function after(...events: [DeclarationEvent, TransitionFacts][]): DeclarationState {
  let state: DeclarationState | null = null;
  for (const [event, given] of events) {
    const result = transition(state, event, given);
    if (!result.ok) throw new Error(`${event}: ${result.reasons.map(({ code }) => code).join()}`);
    state = result.next;
  }
  if (!state) throw new Error('no event');
  return state;
}

const inReview = () => after(['started', facts(candidate)], ['submitted', facts(candidate)]);
const claimed = () =>
  after(['started', facts(candidate)], ['submitted', facts(candidate)], ['claimed', facts(officer!)]);
const reasonsOf = (state: DeclarationState | null, event: DeclarationEvent, given: TransitionFacts) => {
  const result = transition(state, event, given);
  return result.ok ? [] : result.reasons.map(({ code }) => code);
};

describe('a declaration', () => {
  it('goes from the unit to the province and is approved', () => {
    const state = after(
      ['started', facts(candidate)],
      ['saved', facts(candidate)],
      ['submitted', facts(candidate)],
      ['claimed', facts(officer!)],
      ['passed', facts(officer!)],
      ['claimed', facts(province!)],
      ['passed', facts(province!)],
    );
    expect(state).toMatchObject({ status: 'approved', stage: null, claimedBy: null });
    expect(state.decisions).toHaveLength(2);
  });

  it('starts again at the unit after a return by the province, unless the season says otherwise', () => {
    const returned = after(
      ['started', facts(candidate)],
      ['submitted', facts(candidate)],
      ['claimed', facts(officer!)],
      ['passed', facts(officer!)],
      ['claimed', facts(province!)],
      ['returned', facts(province!, { sections: ['education'] })],
    );
    expect(returned).toMatchObject({
      status: 'returned',
      stage: 'province',
      returnedSections: ['education'],
    });
    const again = (resubmission: TransitionFacts['resubmission']) =>
      transition(returned, 'resubmitted', facts(candidate, { resubmission }));
    expect(again('first_stage')).toMatchObject({ next: { status: 'in_review', stage: 'unit' } });
    expect(again('returning_stage')).toMatchObject({ next: { status: 'in_review', stage: 'province' } });
  });

  it('names every reason at once', () => {
    expect(reasonsOf(null, 'started', facts(stranger!, { filing: CLOSED }))).toEqual([
      'forbidden',
      'season_closed',
    ]);
    const himself = { personId: OWNER, roles: ['unit_officer'] as const };
    expect(reasonsOf(claimed(), 'claimed', facts(himself, { stageOpen: false }))).toEqual([
      'own_case',
      'not_now',
      'already_claimed',
    ]);
    expect(reasonsOf(null, 'submitted', facts(candidate))).toEqual(['transition_not_allowed']);
    const problems = [{ code: 'no_unit' }, { code: 'section_incomplete' }] as const;
    expect(reasonsOf(null, 'started', facts(candidate, { problems }))).toEqual([
      'no_unit',
      'section_incomplete',
    ]);
  });

  it('is decided on by who has claimed it', () => {
    expect(reasonsOf(inReview(), 'passed', facts(officer!))).toEqual(['not_claimed']);
    const colleague = { personId: 'colleague', roles: ['unit_officer'] as const };
    expect(reasonsOf(claimed(), 'passed', facts(colleague))).toEqual(['not_claimed']);
    expect(reasonsOf(claimed(), 'passed', facts(province!))).toEqual(['forbidden', 'not_claimed']);
  });

  it('is not decided on by one person at two stages', () => {
    const both = ACTORS.find(({ personId }) => personId === 'both')!;
    const passed = after(
      ['started', facts(candidate)],
      ['submitted', facts(candidate)],
      ['claimed', facts(both)],
      ['passed', facts(both)],
    );
    expect(reasonsOf(passed, 'claimed', facts(both))).toEqual(['decided_at_other_stage']);
    expect(reasonsOf(passed, 'claimed', facts(province!))).toEqual([]);
  });

  it('is not reviewed at a later stage by an officer of the very unit that declares', () => {
    const chain = { stages: ['unit', 'exam_point', 'province'] as const };
    const passed = after(
      ['started', facts(candidate, chain)],
      ['submitted', facts(candidate, chain)],
      ['claimed', facts(officer!, chain)],
      ['passed', facts(officer!, chain)],
    );
    const atHome = { ...point!, ofDeclaringUnit: true };
    expect(reasonsOf(passed, 'claimed', facts(atHome, chain))).toEqual(['own_unit']);
    expect(reasonsOf(passed, 'claimed', facts(point!, chain))).toEqual([]);
    expect(reasonsOf(inReview(), 'claimed', facts({ ...officer!, ofDeclaringUnit: true }))).toEqual([]);
  });

  it('whose form is out of date goes on, but is not approved before it is renewed', () => {
    const marked = after(
      ['started', facts(candidate)],
      ['submitted', facts(candidate)],
      ['claimed', facts(officer!)],
      ['form_marked_outdated', facts(officer!)],
      ['passed', facts(officer!)],
      ['claimed', facts(province!)],
    );
    expect(marked).toMatchObject({ stage: 'province', formOutdated: true });
    expect(reasonsOf(marked, 'passed', facts(province!))).toEqual(['form_outdated']);
    expect(reasonsOf(marked, 'form_marked_outdated', facts(province!))).toEqual(['form_outdated']);
    expect(reasonsOf(marked, 'form_renewed', facts(stranger!))).toEqual(['forbidden']);
    for (const [event, actor] of [
      ['form_renewed', candidate],
      ['form_mark_lifted', province!],
    ] as const) {
      const mended = transition(marked, event, facts(actor));
      expect(mended).toMatchObject({ next: { claimedBy: 'province', formOutdated: false } });
      expect(mended.ok && reasonsOf(mended.next, 'passed', facts(province!))).toEqual([]);
    }
  });

  it('is assigned by a lead, also from one reviewer to another, and only to whoever may review it', () => {
    const colleague = { personId: 'colleague', roles: ['unit_officer'] as const };
    const assign = (actor: TransitionFacts['actor'], assignee?: TransitionFacts['actor']) =>
      transition(claimed(), 'assigned', facts(actor, { assignee }));
    expect(assign(lead!, colleague)).toMatchObject({ next: { claimedBy: 'colleague' } });
    expect(assign(officer!, colleague)).toMatchObject({ reasons: [{ code: 'forbidden' }] });
    for (const unsuitable of [undefined, province!, { personId: OWNER, roles: ['unit_officer'] as const }])
      expect(assign(lead!, unsuitable)).toMatchObject({ reasons: [{ code: 'assignee_unsuitable' }] });
  });

  it('keeps the sections locked that were not returned', () => {
    const returned = transition(claimed(), 'returned', facts(officer!, { sections: ['education'] }));
    if (!returned.ok) throw new Error('the unit may return');
    const save = (section: (typeof SECTIONS)[number]) =>
      reasonsOf(returned.next, 'saved', facts(candidate, { sections: [section] }));
    expect(save('education')).toEqual([]);
    expect(save('declaration_details')).toEqual(['section_locked']);
  });

  it('is released by its reviewer or a lead', () => {
    expect(reasonsOf(claimed(), 'released', facts(province!))).toEqual(['not_claimed']);
    expect(transition(claimed(), 'released', facts(lead!))).toMatchObject({ next: { claimedBy: null } });
    expect(transition(claimed(), 'released', facts(officer!)).ok).toBe(true);
  });

  it('can be withdrawn while claimed, not once decided', () => {
    expect(transition(claimed(), 'withdrawn', facts(candidate, { filing: CLOSED })).ok).toBe(true);
    const passed = transition(claimed(), 'passed', facts(officer!));
    expect(passed.ok && reasonsOf(passed.next, 'withdrawn', facts(candidate))).toEqual(['already_decided']);
  });

  it('is reopened by a lead while it is the candidate’s to file, never for himself', () => {
    const draft = after(['started', facts(candidate)]);
    const late = { filing: CLOSED };
    expect(transition(draft, 'reopened', facts(lead!, late))).toMatchObject({ ok: true, next: draft });
    for (const other of [candidate, officer!, province!])
      expect(reasonsOf(draft, 'reopened', facts(other, late))).toContain('forbidden');
    expect(reasonsOf(draft, 'reopened', facts({ personId: OWNER, roles: ['provincial_lead'] }))).toEqual([
      'own_case',
    ]);
    expect(reasonsOf(inReview(), 'reopened', facts(lead!))).toEqual(['transition_not_allowed']);
  });

  it('cannot be returned without saying what', () => {
    expect(reasonsOf(claimed(), 'returned', facts(officer!))).toEqual(['reason_required']);
  });

  it('offers each side its actions', () => {
    expect(allowedActions(inReview(), facts(candidate))).toEqual(['withdraw', 'renew_form']);
    expect(allowedActions(inReview(), facts(officer!))).toEqual(['claim']);
    expect(allowedActions(claimed(), facts(officer!))).toEqual([
      'release',
      'pass',
      'return',
      'reject',
      'mark_form_outdated',
    ]);
    expect(allowedActions(claimed(), facts(lead!))).toEqual(['release', 'assign']);
    expect(allowedActions(after(['started', facts(candidate)]), facts(candidate))).toEqual([
      'edit',
      'submit',
      'withdraw',
    ]);
  });
});

describe('progress', () => {
  const season = demoSeason(2027);
  const { closesAt } = season.declarationWindow;
  const at = (status: DeclarationState['status'], stage: ReviewStage | null) => ({
    status,
    stage,
    formOutdated: false,
  });

  it('says who has it, by when, and what comes next', () => {
    expect(progressOf(inReview(), season)).toMatchObject({
      heldBy: 'unit',
      until: closesAt,
      next: 'province',
      awaitsForm: false,
    });
    expect(progressOf(at('in_review', 'province'), season).next).toBe('approved');
    expect(progressOf(at('returned', 'unit'), season)).toMatchObject({
      heldBy: 'candidate',
      until: closesAt,
      next: null,
    });
    expect(progressOf(at('rejected', null), season).heldBy).toBeNull();
  });

  it('shows the chain with its windows, and where in it the declaration stands', () => {
    const positions = (state: ReturnType<typeof at>) =>
      progressOf(state, season).stages.map(({ stage, position }) => `${stage} ${position}`);
    expect(positions(at('draft', null))).toEqual(['unit ahead', 'province ahead']);
    expect(positions(at('in_review', 'province'))).toEqual(['unit passed', 'province current']);
    expect(positions(at('returned', 'province'))).toEqual(['unit ahead', 'province ahead']);
    expect(positions(at('approved', null))).toEqual(['unit passed', 'province passed']);
    expect(positions(at('withdrawn', null))).toEqual([]);
    expect(progressOf(at('in_review', 'unit'), season).stages[1]).toMatchObject(season.stages[1]!.window);
  });

  it('says that a renewed form is awaited, while the case stays where it is', () => {
    const marked = { ...inReview(), formOutdated: true };
    expect(progressOf(marked, season)).toMatchObject({ heldBy: 'unit', awaitsForm: true });
  });

  it('has the later of the window’s end and the candidate’s own', () => {
    const until = (reopenedUntil: string) => progressOf(at('draft', null), season, reopenedUntil).until;
    expect(until('2099-01-01T00:00:00Z')).toBe('2099-01-01T00:00:00Z');
    expect(until('2026-01-01T00:00:00Z')).toBe(closesAt);
  });

  it.each([
    ['2026-12-21T00:00:00+08:00', 20],
    ['2026-12-02T00:00:00+08:00', 1],
    ['2026-12-01T00:00:00.001+08:00', 1],
    ['2026-12-01T00:00:00+08:00', 0],
    ['2026-11-30T12:00:00.001+08:00', 0],
    ['2026-11-30T12:00:00+08:00', null],
    [null, null],
  ])('before %s counts the days in Beijing: %j', (end, days) => {
    expect(daysLeftUntil(end, new Date('2026-11-30T12:00:00+08:00'))).toBe(days);
  });

  it('knows every stage', () => {
    const chain = demoSeason(2027, { stages: REVIEW_STAGES });
    const next = REVIEW_STAGES.map((stage) => progressOf(at('in_review', stage), chain).next);
    expect(next).toEqual(['exam_point', 'province', 'approved']);
  });
});
