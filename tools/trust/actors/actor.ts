import { randomUUID } from 'node:crypto';
import type { Answer, RetryingClient, Wish } from './client.ts';
import type { Ledger, MovingEvent, Receipt } from './ledger.ts';
import type { Person } from './person.ts';

/** Somebody who does things over HTTP and notes what he was told. */
export class Actor {
  readonly person: Person;
  readonly ledger: Ledger;
  private readonly client: RetryingClient;

  constructor(person: Person, client: RetryingClient, ledger: Ledger) {
    this.person = person;
    this.client = client;
    this.ledger = ledger;
  }

  protected send(wish: Wish): Promise<Answer> {
    return this.client.send(this.person, wish);
  }

  protected get(path: string): Promise<Answer> {
    return this.send({ method: 'GET', path });
  }

  /** Asks for a change under a key of its own. @returns what came of it, or undefined when it was refused */
  protected async change(
    event: MovingEvent,
    wish: Omit<Wish, 'key' | 'method'>,
  ): Promise<Receipt | undefined> {
    const key = randomUUID();
    const { ok, body } = await this.send({ ...wish, method: 'POST', key });
    if (!ok) {
      this.ledger.refused.push(`${await this.person.accountId()} ${key}`);
      return undefined;
    }
    const receipt = body as Receipt;
    await this.ledger.note(this.person, event, receipt, { key, receipt });
    return receipt;
  }
}
