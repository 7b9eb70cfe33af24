import { setTimeout as sleep } from 'node:timers/promises';
import { RetryingClient, type ClientOptions } from '../actors/client.ts';
import type { Ledger } from '../actors/ledger.ts';
import { Officer } from '../actors/officer.ts';
import { Person } from '../actors/person.ts';
import type { Ground } from '../ground/ground.ts';
import { signedIn } from './arrivals.ts';
import { Times } from './times.ts';

const REVIEWERS = 6;
/** They read before they click. */
const READING_MS = 300;

/** Those to whom most people are bound, signed in. */
export async function officersOf(ground: Ground): Promise<Person[]> {
  const { rows } = await ground.owner.query<{ name: string }>(
    `SELECT s.user_name AS name FROM affiliation a
     JOIN role_grant g ON g.role = 'unit_officer' AND g.unit_id = a.unit_id
     JOIN staff_account s ON s.account_id = g.account_id
     WHERE a.ended_at IS NULL AND s.user_name LIKE 'seed-%' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT $1`,
    [REVIEWERS],
  );
  const persons = rows.map(({ name }) => Person.staff(ground.home.url, name));
  await Promise.all(persons.map((person) => signedIn(person)));
  return persons;
}

/** Reviewers at their queues, one case after the other. */
export class Reviewers {
  readonly times = new Times();
  private readonly working: Promise<void>[];
  private stopping = false;

  constructor(persons: readonly Person[], options: ClientOptions, ledger: Ledger) {
    const client = new RetryingClient({ ...options, obeysRetryAfter: true, watch: this.times.see });
    this.working = persons.map((person) => this.work(new Officer(person, client, ledger)));
  }

  async end(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.working);
  }

  private async work(officer: Officer): Promise<void> {
    while (!this.stopping) {
      const waiting = await officer.queue();
      await sleep(READING_MS);
      const item = waiting[Math.floor(Math.random() * waiting.length)];
      if (item) await officer.workOn(item.id, 'passed');
    }
  }
}
