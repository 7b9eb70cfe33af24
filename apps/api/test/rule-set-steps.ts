import type { RuleSet } from '@htp/domain';
import type { Test } from 'supertest';
import { once } from './declaration-steps.ts';
import { as, bodyOf, type Journey, type SignedIn } from './journey.ts';

export interface RuleSetDraft {
  readonly id: string;
  readonly version: number;
  readonly definition: RuleSet;
}

export interface RuleSetDryRun {
  readonly token: string | null;
  readonly issues: readonly { readonly pointer: string; readonly code: string }[];
  readonly changes: readonly { readonly pointer: string }[];
  readonly declarations: number;
  readonly judged: number;
  readonly counts: readonly { readonly before: string; readonly after: string; readonly count: number }[];
  readonly changed: readonly {
    readonly declarationId: string;
    readonly maskedName: string | null;
    readonly status: string;
    readonly before: string;
    readonly after: string;
    readonly path: string | null;
    readonly required: string | null;
  }[];
}

/** Requests of leads on eligibility rules; returned unsent, so that a test may want them refused. */
export class RuleSetSteps {
  private readonly journey: Journey;

  constructor(journey: Journey) {
    this.journey = journey;
  }

  private get http() {
    return this.journey.http;
  }

  list(session: SignedIn): Test {
    return this.http.get('/api/rule-sets').set(as(session));
  }

  one(session: SignedIn, version: string): Test {
    return this.http.get(`/api/rule-sets/${version}`).set(as(session));
  }

  changes(session: SignedIn, version: string, since: string): Test {
    return this.http.get(`/api/rule-sets/${version}/changes`).query({ since }).set(as(session));
  }

  create(session: SignedIn, basedOn: string): Test {
    return this.http.post('/api/rule-set-drafts').set(once(session)).send({ basedOn });
  }

  draft(session: SignedIn, id: string): Test {
    return this.http.get(`/api/rule-set-drafts/${id}`).set(as(session));
  }

  save(session: SignedIn, id: string, version: number, definition: unknown): Test {
    return this.http.patch(`/api/rule-set-drafts/${id}`).set(as(session)).send({ version, definition });
  }

  discard(session: SignedIn, id: string): Test {
    return this.http.delete(`/api/rule-set-drafts/${id}`).set(as(session));
  }

  dryRun(session: SignedIn, id: string): Test {
    return this.http.get(`/api/rule-set-drafts/${id}/dry-run`).set(as(session));
  }

  publish(session: SignedIn, id: string, token: string): Test {
    return this.http
      .post(`/api/rule-set-drafts/${id}/publication`)
      .set({ ...once(session), 'If-Match': token });
  }

  /** A draft made from rules, with what is changed in them. */
  async changed(
    session: SignedIn,
    basedOn: string,
    change: (rules: RuleSet) => RuleSet,
  ): Promise<RuleSetDraft> {
    const { id } = await bodyOf<{ id: string }>(this.create(session, basedOn).expect(201));
    const { version, definition } = await bodyOf<RuleSetDraft>(this.draft(session, id).expect(200));
    await this.save(session, id, version, change(definition)).expect(200);
    return bodyOf<RuleSetDraft>(this.draft(session, id).expect(200));
  }
}
