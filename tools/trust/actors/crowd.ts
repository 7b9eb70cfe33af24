import type { Ground } from '../ground/ground.ts';
import { Candidate, type OwnDeclaration } from './candidate.ts';
import type { RetryingClient } from './client.ts';
import type { Ledger } from './ledger.ts';
import { Officer, type Outcome } from './officer.ts';
import { Person } from './person.ts';

/** Who acts at once, and through which client. */
export interface CrowdOptions {
  readonly client: RetryingClient;
  readonly ledger: Ledger;
  /** Of `populate.ts`, with drafts. */
  readonly people: number;
  /** How many declare at once; each for his share of the people. */
  readonly candidates: number;
  readonly officers: number;
  readonly reviewers: number;
}

/** How often a draft under review is withdrawn, how often a stage passes on, and how often it ends a case for good. */
const WITHDRAWN = 0.4;
const PASSED = { unit: 0.6, province: 0.1 };
const REJECTED = 0.005;

/** People who declare and staff who decide, each one thing after the other, all at once. */
export class Crowd {
  private readonly begun: Promise<void>[];
  private stopping = false;

  private constructor(loops: readonly (() => Promise<void>)[]) {
    this.begun = loops.map((loop) => this.again(loop));
    // Whoever waits for them hears of it; if the proof has failed before, nobody does.
    for (const one of this.begun) one.catch(() => undefined);
  }

  static async gather(ground: Ground, options: CrowdOptions): Promise<Crowd> {
    const { client, ledger, people, candidates, officers, reviewers } = options;
    const home = ground.home.url;
    const everybody = Array.from({ length: people }, (_, serial) =>
      Person.candidate(home, `seeded${serial}`),
    );
    const declaring = Array.from({ length: candidates }, (_, at) => {
      const share = everybody
        .filter((_person, serial) => serial % candidates === at)
        .map((person) => new Candidate(person, client, ledger));
      return () => declare(share);
    });
    const names = await busiestOfficers(ground, officers);
    const province = Array.from({ length: reviewers }, (_, serial) => `seed-province-${serial}`);
    const staff = (list: readonly string[], passed: number) =>
      list.map((name) => {
        const officer = new Officer(Person.staff(home, name), client, ledger);
        return () => review(officer, passed);
      });
    return new Crowd([...declaring, ...staff(names, PASSED.unit), ...staff(province, PASSED.province)]);
  }

  get size(): number {
    return this.begun.length;
  }

  /** Everybody ends what he is at, however often he has to ask. */
  async disperse(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.begun);
  }

  private async again(loop: () => Promise<void>): Promise<void> {
    while (!this.stopping) await loop();
  }
}

/** Officers of the authorities under which most people declare: they review for every unit below them. */
async function busiestOfficers({ owner }: Ground, many: number): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT s.user_name AS name FROM affiliation a
     JOIN unit u ON u.id = a.unit_id
     JOIN role_grant g ON g.role = 'unit_officer' AND g.unit_id = u.path[cardinality(u.path)]
     JOIN staff_account s ON s.account_id = g.account_id
     WHERE a.ended_at IS NULL AND s.user_name LIKE 'seed-%' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT $1`,
    [many],
  );
  return rows.map(({ name }) => name);
}

/** The next step of one of them. */
async function declare(share: readonly Candidate[]): Promise<void> {
  const candidate = share[Math.floor(Math.random() * share.length)]!;
  const declaration = await candidate.newest();
  if (declaration) await step(candidate, declaration);
}

async function step(candidate: Candidate, declaration: OwnDeclaration): Promise<void> {
  switch (declaration.status) {
    case 'draft':
      await candidate.submit(declaration);
      return;
    case 'returned': {
      const corrected = await candidate.correct(declaration);
      if (corrected) await candidate.submit(corrected);
      return;
    }
    case 'in_review':
      if (Math.random() < WITHDRAWN) await candidate.withdraw(declaration);
      return;
    case 'withdrawn': {
      const started = await candidate.startLike(declaration);
      if (started) await candidate.submit(started);
    }
  }
}

async function review(officer: Officer, passed: number): Promise<void> {
  const waiting = await officer.queue();
  const item = waiting[Math.floor(Math.random() * waiting.length)];
  const outcome = outcomeOf(Math.random(), passed);
  if (item) await officer.workOn(item.id, outcome);
}

const outcomeOf = (dice: number, passed: number): Outcome => {
  if (dice < REJECTED) return 'rejected';
  return dice < REJECTED + passed ? 'passed' : 'returned';
};
