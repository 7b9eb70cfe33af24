import { randomUUID } from 'node:crypto';
import type { Answer, RetryingClient, Wish } from '../actors/client.ts';
import type { Ledger, Receipt } from '../actors/ledger.ts';
import type { Person } from '../actors/person.ts';
import type { OwnDeclaration } from '../actors/candidate.ts';

const ROOT = '/api/declarations';

/** How it ended for somebody who wanted to declare. */
export type Outcome = 'submitted' | 'too_late' | 'otherwise';

/** Somebody with a draft who hands it in, as people do on the last days. */
export class Applicant {
  readonly person: Person;
  outcome: Outcome | undefined;
  private readonly client: RetryingClient;
  private readonly ledger: Ledger;
  private submission: Wish | undefined;

  constructor(person: Person, client: RetryingClient, ledger: Ledger) {
    this.person = person;
    this.client = client;
    this.ledger = ledger;
  }

  /** Looks at what he has, corrects a field, hands it in. */
  async declare(): Promise<void> {
    const draft = await this.read();
    const { id, version } = draft;
    await this.get('/api/me');
    const sections = { declaration_details: { registrationCode: String(10_000_000 + version) } };
    const saved = await this.send({ method: 'PATCH', path: `${ROOT}/${id}`, body: { version, sections } });
    const now = saved.ok ? (saved.body as Receipt).version : version;
    if (saved.ok) await this.ledger.note(this.person, 'saved', { id, version: now });
    await this.submit({ ...draft, version: now });
  }

  /** Opens it and hands it in, with no time for anything else. */
  async rush(): Promise<void> {
    await this.submit(await this.read());
  }

  /** Cannot wait for the end, and never comes to one: it takes the client's signal. */
  async lookAgainAndAgain(): Promise<never> {
    for (;;) await this.read();
  }

  /** The same request once more. @returns whether it is answered as the first time */
  async isAnsweredAgain(): Promise<boolean> {
    const { ok, body } = await this.send(this.submission!);
    return ok && (body as Receipt).status === 'in_review';
  }

  private async submit({ id, version, statementVersion }: OwnDeclaration): Promise<void> {
    const key = randomUUID();
    const body = { version, statementVersion };
    this.submission = { method: 'POST', path: `${ROOT}/${id}/submission`, body, key };
    const answer = await this.send(this.submission);
    this.outcome = outcomeOf(answer);
    if (answer.ok) {
      const receipt = answer.body as Receipt;
      await this.ledger.note(this.person, 'submitted', receipt, { key, receipt });
    } else this.ledger.refused.push(`${await this.person.accountId()} ${key}`);
  }

  private async read(): Promise<OwnDeclaration> {
    const { body } = await this.get(`${ROOT}?limit=1`);
    const [{ id }] = (body as { items: [Receipt] }).items;
    return (await this.get(`${ROOT}/${id}`)).body as OwnDeclaration;
  }

  private get(path: string): Promise<Answer> {
    return this.send({ method: 'GET', path });
  }

  private send(wish: Wish): Promise<Answer> {
    return this.client.send(this.person, wish);
  }
}

function outcomeOf({ ok, body }: Answer): Outcome {
  if (ok) return 'submitted';
  return (body as { code?: string } | undefined)?.code === 'season_closed' ? 'too_late' : 'otherwise';
}
