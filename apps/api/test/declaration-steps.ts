import { randomUUID } from 'node:crypto';
import type { Decision, DeclarationAction, Section } from '@htp/domain';
import type { Test } from 'supertest';
import { as, bodyOf, type Journey, type ReadyCandidate, type SignedIn } from './journey.ts';

/** 护理学（中级）: what the nurse of the sample documents declares for. */
const NURSING_INTERMEDIATE = {
  level: 'intermediate',
  specialtyCode: '368',
  subjects: ['1', '2', '3', '4'],
  historyCandidate: false,
};

export interface Receipt {
  readonly id: string;
  readonly status: string;
  readonly stage: string | null;
  readonly version: number;
}

export interface ReviewedCase extends Receipt {
  readonly contentTag: string;
  readonly allowedActions: readonly DeclarationAction[];
  readonly claim: { readonly mine: boolean } | null;
  readonly sections: readonly {
    readonly section: Section;
    readonly verdict: object | null;
    readonly changed: boolean;
  }[];
}

export interface DecisionInput {
  readonly decision: Decision;
  readonly reason?: string;
  readonly remark?: string;
  readonly correctBy?: string;
}

/** Headers of a request that names itself, so that it can be sent again. */
export const once = (session: SignedIn, key: string = randomUUID()) => ({
  ...as(session),
  'Idempotency-Key': key,
});

/** Requests of candidate and reviewers on declarations. Those that a test may want refused are returned unsent. */
export class DeclarationSteps {
  private readonly journey: Journey;

  constructor(journey: Journey) {
    this.journey = journey;
  }

  private get http() {
    return this.journey.http;
  }

  start(session: SignedIn, seasonId: string, choice: object = {}): Test {
    return this.http
      .post('/api/declarations')
      .set(once(session))
      .send({ seasonId, ...NURSING_INTERMEDIATE, ...choice });
  }

  save(session: SignedIn, id: string, input: object): Test {
    return this.http.patch(`/api/declarations/${id}`).set(as(session)).send(input);
  }

  acknowledge(session: SignedIn, id: string, noticeVersion = '2027-1'): Test {
    return this.http
      .post(`/api/declarations/${id}/notice-acknowledgement`)
      .set(as(session))
      .send({ noticeVersion });
  }

  submit(session: SignedIn, id: string, version: number, key?: string): Test {
    return this.http
      .post(`/api/declarations/${id}/submission`)
      .set(once(session, key))
      .send({ version, statementVersion: '2027-1' });
  }

  withdraw(session: SignedIn, id: string): Test {
    return this.http.post(`/api/declarations/${id}/withdrawal`).set(once(session));
  }

  get(session: SignedIn, id: string): Test {
    return this.http.get(`/api/declarations/${id}`).set(as(session));
  }

  timeline(session: SignedIn, id: string): Test {
    return this.http.get(`/api/declarations/${id}/timeline`).set(as(session));
  }

  queue(session: SignedIn, query: object = {}): Test {
    return this.http.get('/api/review/declarations').query(query).set(as(session));
  }

  open(session: SignedIn, id: string): Test {
    return this.http.get(`/api/review/declarations/${id}`).set(as(session));
  }

  claim(session: SignedIn, id: string): Test {
    return this.http.post(`/api/review/declarations/${id}/claim`).set(as(session));
  }

  release(session: SignedIn, id: string): Test {
    return this.http.delete(`/api/review/declarations/${id}/claim`).set(as(session));
  }

  judge(session: SignedIn, id: string, section: Section, input: object = { verdict: 'accepted' }): Test {
    return this.http.put(`/api/review/declarations/${id}/sections/${section}`).set(as(session)).send(input);
  }

  decide(session: SignedIn, id: string, contentTag: string, input: DecisionInput): Test {
    return this.http
      .post(`/api/review/declarations/${id}/decision`)
      .set({ ...once(session), 'If-Match': contentTag })
      .send(input);
  }

  markForm(session: SignedIn, id: string, contentTag: string): Test {
    return this.http
      .post(`/api/review/declarations/${id}/form-mark`)
      .set({ ...as(session), 'If-Match': contentTag });
  }

  liftFormMark(session: SignedIn, id: string, contentTag: string): Test {
    return this.http
      .delete(`/api/review/declarations/${id}/form-mark`)
      .set({ ...as(session), 'If-Match': contentTag });
  }

  assign(session: SignedIn, id: string, accountId: string): Test {
    return this.http.post(`/api/review/declarations/${id}/assignment`).set(as(session)).send({ accountId });
  }

  /** Claims the next case. */
  claimNext(session: SignedIn, input: object = {}): Test {
    return this.http.post('/api/review/declarations/next-claim').set(as(session)).send(input);
  }

  /** Saves the reviewer's note on a case. */
  note(session: SignedIn, id: string, version: number, content: object = {}): Test {
    const note = { version, sections: [], ...content };
    return this.http.put(`/api/review/declarations/${id}/note`).set(as(session)).send(note);
  }

  bulkPass(session: SignedIn, items: readonly object[], key?: string): Test {
    return this.http.post('/api/review/declarations/bulk-pass').set(once(session, key)).send({ items });
  }

  renewForm(session: SignedIn, id: string, input: object): Test {
    return this.http.post(`/api/declarations/${id}/form-renewal`).set(once(session)).send(input);
  }

  /** A started, filled and acknowledged declaration, ready to be submitted. */
  async draft(session: ReadyCandidate, seasonId: string): Promise<Receipt> {
    const started = await bodyOf<Receipt>(this.start(session, seasonId).expect(201));
    await this.acknowledge(session, started.id).expect(200);
    const sections = { ...session.credentials, declaration_details: session.details };
    const { version } = await bodyOf<Receipt>(
      this.save(session, started.id, { version: started.version, sections }).expect(200),
    );
    return { ...started, version };
  }

  /** A declaration that waits at the unit. */
  async submitted(session: ReadyCandidate, seasonId: string): Promise<Receipt> {
    const { id, version } = await this.draft(session, seasonId);
    return bodyOf(this.submit(session, id, version).expect(200));
  }

  /** Claims the case and accepts every section that has no standing verdict. */
  async acceptAll(reviewer: SignedIn, id: string): Promise<ReviewedCase> {
    await this.claim(reviewer, id).expect(200);
    const reviewed = await bodyOf<ReviewedCase>(this.open(reviewer, id).expect(200));
    for (const { section, verdict } of reviewed.sections)
      if (!verdict) await this.judge(reviewer, id, section).expect(200);
    return reviewed;
  }

  /** Claims, accepts all and passes. */
  async pass(reviewer: SignedIn, id: string): Promise<Receipt> {
    const { contentTag } = await this.acceptAll(reviewer, id);
    return bodyOf(this.decide(reviewer, id, contentTag, { decision: 'passed' }).expect(200));
  }

  /** Claims and returns one section. */
  async returnSection(
    reviewer: SignedIn,
    id: string,
    section: Section,
    correctBy = '2026-12-31',
  ): Promise<Receipt> {
    const { contentTag } = await this.acceptAll(reviewer, id);
    const reason = { verdict: 'returned', reason: 'R20', remark: '图片不清晰，请重新上传' };
    await this.judge(reviewer, id, section, reason).expect(200);
    return bodyOf(this.decide(reviewer, id, contentTag, { decision: 'returned', correctBy }).expect(200));
  }
}
