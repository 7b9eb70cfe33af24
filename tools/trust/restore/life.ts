import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { idCardPicture } from '@htp/test-kit';
import type { Ground } from '../ground/ground.ts';
import { as, refreshed, type Session, signInCandidate } from '../ground/people.ts';

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
    while (!this.stopping && this.next < this.people) {
      const person = await signInCandidate(this.ground.url(), `seeded${this.next++}`);
      const { items } = await json<{ items: Draft[] }>(this.send(person, 'GET', '/api/declarations'));
      const [draft] = items;
      if (!draft) continue;
      const body = { version: draft.version, statementVersion: '2027-1' };
      const submission = await this.send(person, 'POST', `/api/declarations/${draft.id}/submission`, body);
      if (submission.ok) this.submitted += 1;
      if (this.next % 10 === 0) await this.attach(person);
      if (this.next % 3 === 0) await this.send(person, 'POST', `/api/declarations/${draft.id}/withdrawal`);
      await sleep(20);
    }
  }

  private async attach(owner: Session): Promise<void> {
    const form = new FormData();
    const bytes = await idCardPicture('back-good-1');
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'paper.jpg');
    const answer = await fetch(`${this.ground.url()}/api/files`, {
      method: 'POST',
      headers: as(owner),
      body: form,
    });
    if (answer.ok) this.papers.push({ id: ((await answer.json()) as Paper).id, owner });
  }

  private send(person: Session, method: string, path: string, body?: object): Promise<Response> {
    return fetch(this.ground.url() + path, {
      method,
      headers: {
        ...as(person),
        'idempotency-key': randomUUID(),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }
}

export async function json<T>(answer: Promise<Response>): Promise<T> {
  const response = await answer;
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${text}`);
  return JSON.parse(text) as T;
}

/** Whether its owner is shown it by the API at this address. */
export async function paperOpens(url: string, { id, owner }: Paper): Promise<boolean> {
  const session = await refreshed(url, owner);
  const { url: link } = await json<{ url: string }>(
    fetch(`${url}/api/files/${id}/links`, { method: 'POST', headers: as(session) }),
  );
  const content = await fetch(url + link, { headers: as(session) });
  return content.ok && (await content.arrayBuffer()).byteLength > 1_000;
}
