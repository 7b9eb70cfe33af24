import { setTimeout as sleep } from 'node:timers/promises';
import { idCardPicture } from '@htp/test-kit';
import { ask, succeeded } from '../ground/ask.ts';
import type { Ground } from '../ground/ground.ts';
import { refreshed, type Session, signInCandidate } from '../ground/people.ts';

interface Draft {
  readonly id: string;
  readonly version: number;
}

/** An attachment that was acknowledged, and whose it is. */
export interface Paper {
  readonly id: string;
  readonly owner: Session;
}

/** People who submit, withdraw and attach papers, until they are told to stop. */
export class Life {
  /** What was acknowledged. */
  submitted = 0;
  readonly papers: Paper[] = [];
  private readonly ground: Ground;
  private readonly people: number;
  private stopping = false;
  private readonly living: Promise<void>[];
  private next = 0;

  constructor(ground: Ground, { people, workers }: { people: number; workers: number }) {
    this.ground = ground;
    this.people = people;
    this.living = Array.from({ length: workers }, () => this.live());
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.living);
  }

  private async live(): Promise<void> {
    const url = this.ground.url();
    while (!this.stopping && this.next < this.people) {
      const person = await signInCandidate(url, `seeded${this.next++}`);
      const { items } = await succeeded<{ items: Draft[] }>(ask(url, person, ['GET', '/api/declarations']));
      const [draft] = items;
      if (!draft) continue;
      const path = `/api/declarations/${draft.id}`;
      const body = { version: draft.version, statementVersion: '2027-1' };
      const submission = await ask(url, person, ['POST', `${path}/submission`], body);
      if (submission.ok) this.submitted += 1;
      if (this.next % 10 === 0) await this.attach(person);
      if (this.next % 3 === 0) await ask(url, person, ['POST', `${path}/withdrawal`]);
      await sleep(20);
    }
  }

  private async attach(owner: Session): Promise<void> {
    const form = new FormData();
    const bytes = await idCardPicture('back-good-1');
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'paper.jpg');
    const answer = await ask(this.ground.url(), owner, ['POST', '/api/files'], form);
    if (answer.ok) this.papers.push({ id: ((await answer.json()) as Paper).id, owner });
  }
}

/** Whether its owner is shown it by the API at this address. */
export async function paperOpens(url: string, { id, owner }: Paper): Promise<boolean> {
  const session = await refreshed(url, owner);
  const { url: link } = await succeeded<{ url: string }>(
    ask(url, session, ['POST', `/api/files/${id}/links`]),
  );
  const content = await ask(url, session, ['GET', link]);
  return content.ok && (await content.arrayBuffer()).byteLength > 1_000;
}
