import type { Test } from 'supertest';
import { once } from './declaration-steps.ts';
import { as, bodyOf, type Journey, type SignedIn } from './journey.ts';

export interface DraftReceipt {
  readonly id: string;
  readonly version: number;
}

export interface DryRun {
  readonly token: string | null;
  readonly outdated: boolean;
  readonly taken: boolean;
  readonly issues: readonly { readonly pointer: string; readonly code: string }[];
  readonly changes: readonly {
    readonly pointer: string;
    readonly before?: unknown;
    readonly after?: unknown;
  }[];
  readonly effects: readonly {
    readonly kind: string;
    readonly pointer: string;
    readonly drafts: number;
    readonly undecided: number;
    readonly refused: boolean;
  }[];
}

/** Requests of leads on seasons; returned unsent, so that a test may want them refused. */
export class SeasonSteps {
  private readonly journey: Journey;

  constructor(journey: Journey) {
    this.journey = journey;
  }

  private get http() {
    return this.journey.http;
  }

  create(session: SignedIn, input: object): Test {
    return this.http.post('/api/season-drafts').set(once(session)).send(input);
  }

  draft(session: SignedIn, id: string): Test {
    return this.http.get(`/api/season-drafts/${id}`).set(as(session));
  }

  save(session: SignedIn, id: string, input: object): Test {
    return this.http.patch(`/api/season-drafts/${id}`).set(as(session)).send(input);
  }

  discard(session: SignedIn, id: string): Test {
    return this.http.delete(`/api/season-drafts/${id}`).set(as(session));
  }

  rebase(session: SignedIn, id: string, version: number): Test {
    return this.http.post(`/api/season-drafts/${id}/rebase`).set(as(session)).send({ version });
  }

  preview(session: SignedIn, id: string): Test {
    return this.http.get(`/api/season-drafts/${id}/preview`).set(as(session));
  }

  dryRun(session: SignedIn, id: string): Test {
    return this.http.get(`/api/season-drafts/${id}/dry-run`).set(as(session));
  }

  publish(session: SignedIn, id: string, token: string): Test {
    return this.http
      .post(`/api/season-drafts/${id}/publication`)
      .set({ ...once(session), 'If-Match': token });
  }

  extend(session: SignedIn, seasonId: string, input: object): Test {
    return this.http.post(`/api/seasons/${seasonId}/window-extensions`).set(once(session)).send(input);
  }

  list(session: SignedIn, query: object = {}): Test {
    return this.http.get('/api/seasons').query(query).set(as(session));
  }

  versions(session: SignedIn, seasonId: string, query: object = {}): Test {
    return this.http.get(`/api/seasons/${seasonId}/versions`).query(query).set(as(session));
  }

  one(session: SignedIn, seasonId: string): Test {
    return this.http.get(`/api/seasons/${seasonId}`).set(as(session));
  }

  /** A draft of the next version with these sections changed. */
  async nextVersion(session: SignedIn, seasonId: string, sections: object = {}): Promise<DraftReceipt> {
    const input = { kind: 'next_version', seasonId };
    const draft = await bodyOf<DraftReceipt>(this.create(session, input).expect(201));
    const saved = await bodyOf<{ version: number }>(
      this.save(session, draft.id, { version: 1, ...sections }).expect(200),
    );
    return { id: draft.id, version: saved.version };
  }

  /** The token of a dry run that could be published. */
  async token(session: SignedIn, id: string): Promise<string> {
    const { token } = await bodyOf<DryRun>(this.dryRun(session, id).expect(200));
    if (token === null) throw new Error('the draft cannot be published');
    return token;
  }
}
