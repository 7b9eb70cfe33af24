import { randomUUID } from 'node:crypto';
import { creditCodeCheckCharacter } from '@htp/domain';
import { documentFile } from '@htp/test-kit';
import { as, Journey, type SignedIn } from './journey.ts';
import type { TestApplication } from './test-application.ts';

export interface Receipt {
  readonly number: string;
  readonly queryCode: string;
}

let serial = 0;

/** A code that is right in form and given to nobody, another each time. */
export function freshCode(): string {
  const first17 = `1242010699990${String(++serial).padStart(4, '0')}`;
  return first17 + creditCodeCheckCharacter(first17);
}

/** What applicants and reviewers do, through the real routes; each request comes from an address of its own. */
export class RegistrationSteps {
  readonly app: TestApplication;
  readonly journey: Journey;

  constructor(app: TestApplication) {
    this.app = app;
    this.journey = new Journey(app);
  }

  get http() {
    return this.app.http;
  }

  /** Starts the application with a proxy in front that is believed. */
  static readonly settings = { TRUSTED_PROXIES: '1' };

  from(address = `10.${++serial >> 16}.${(serial >> 8) & 255}.${serial & 255}`) {
    return { 'X-Forwarded-For': address };
  }

  async uploadProof(): Promise<string> {
    const bytes = await documentFile('professional-title-nurse.jpg');
    const request = this.http.post('/api/registrations/proofs').set(this.from());
    const { body } = await request.attach('file', bytes, 'proof.jpg').expect(201);
    return body.id;
  }

  async form(change: object = {}): Promise<Record<string, unknown>> {
    const institutionCode = freshCode();
    return {
      name: `新城样例第${institutionCode.slice(13, 17)}医院`,
      institutionCodeKind: 'unified_social_credit_code',
      institutionCode,
      categoryCode: 'A100',
      divisionCode: '420106',
      supervisingUnitId: null,
      address: '武昌区样例路1号',
      responsible: { name: '钱院长', phone: '13800001111' },
      officer: { name: '李考务', phone: '027-88886666' },
      userName: `officer${institutionCode.slice(13, 17)}`,
      proof: [await this.uploadProof()],
      ...change,
    };
  }

  send(form: object, key: string = randomUUID(), address?: string) {
    const headers = { ...this.from(address), 'Idempotency-Key': key };
    return this.http.post('/api/registrations').set(headers).send(form);
  }

  async register(change: object = {}): Promise<Receipt & { id: string; form: Record<string, unknown> }> {
    const form = await this.form(change);
    const { body } = await this.send(form).expect(201);
    return { ...body, id: (await this.inquire(body)).id, form };
  }

  ask(receipt: Receipt) {
    const { number, queryCode } = receipt;
    return this.http.post('/api/registrations/inquiries').set(this.from()).send({ number, queryCode });
  }

  async inquire(receipt: Receipt) {
    return (await this.ask(receipt).expect(200)).body;
  }

  collect({ number, queryCode }: Receipt, key: string = randomUUID()) {
    const headers = { ...this.from(), 'Idempotency-Key': key };
    return this.http.post('/api/registrations/handovers').set(headers).send({ number, queryCode });
  }

  withdraw({ number, queryCode }: Receipt, version = 1) {
    return this.http
      .post('/api/registrations/withdrawals')
      .set(this.from())
      .send({ number, queryCode, version });
  }

  /** @param form of a change, where it names no officer */
  correct({ number, queryCode }: Receipt, version = 1, form: object = {}) {
    const part = 'officer' in form ? { registration: form } : { change: form };
    return this.http
      .post('/api/registrations/corrections')
      .set(this.from())
      .send({ number, queryCode, version, ...part });
  }

  queue(reviewer: SignedIn, query: object = {}) {
    return this.http.get('/api/review/registrations').query(query).set(as(reviewer));
  }

  async open(reviewer: SignedIn, id: string) {
    return (await this.http.get(`/api/review/registrations/${id}`).set(as(reviewer)).expect(200)).body;
  }

  claim(reviewer: SignedIn, id: string) {
    return this.http.post(`/api/review/registrations/${id}/claim`).set(as(reviewer));
  }

  release(reviewer: SignedIn, id: string) {
    return this.http.delete(`/api/review/registrations/${id}/claim`).set(as(reviewer));
  }

  decide(reviewer: SignedIn, id: string, contentTag: string, body: object) {
    const headers = { ...as(reviewer), 'If-Match': contentTag, 'Idempotency-Key': randomUUID() };
    return this.http.post(`/api/review/registrations/${id}/decision`).set(headers).send(body);
  }

  /** Claims, reads and decides. */
  async review(reviewer: SignedIn, id: string, body: object = { decision: 'approved' }) {
    await this.claim(reviewer, id).expect(200);
    const { contentTag } = await this.open(reviewer, id);
    return (await this.decide(reviewer, id, contentTag, body).expect(200)).body;
  }
}
