import { randomUUID } from 'node:crypto';
import {
  type DocumentTypeCode,
  type IdentityCorrectionReason,
  type IdentityDecision,
  residentCheckCharacter,
} from '@htp/domain';
import sharp from 'sharp';
import type { Test } from 'supertest';
import { as, type Journey, type SignedIn } from './journey.ts';

let serial = 0;

/** What a person types and photographs of a document. */
export interface ManualRequest {
  readonly documentType: DocumentTypeCode;
  readonly name: string;
  readonly documentNumber: string;
  readonly bornOn: string;
  readonly sex: string;
  readonly pictures: Readonly<Record<string, Buffer>>;
}

/** A picture unlike any other: noise, so that a piece of it is found nowhere by chance. */
export const noisePicture = (width = 320, height = 200): Promise<Buffer> => {
  const noise = { type: 'gaussian', mean: 100 + (++serial % 50), sigma: 40 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#777', noise } })
    .jpeg()
    .toBuffer();
};

/** The number of a 港澳居民来往内地通行证 that no other test knows. */
export const newPermitNumber = (): string => `H${String(10_000_000 + ++serial)}`;

/** The number of a 港澳台居民居住证 of somebody born on 1991-02-03, a woman. */
export function newResidenceNumber(): string {
  const digits17 = `81000019910203${String(++serial).padStart(2, '0').slice(-2)}2`;
  return digits17 + residentCheckCharacter(digits17);
}

/** A request as an honest person makes it. */
export async function permitRequest(changes: Partial<ManualRequest> = {}): Promise<ManualRequest> {
  return {
    documentType: 'HKMO_PERMIT',
    name: '陈大文',
    documentNumber: newPermitNumber(),
    bornOn: '1990-05-17',
    sex: 'male',
    pictures: { front: await noisePicture(), back: await noisePicture() },
    ...changes,
  };
}

/** What a verified person types and photographs to be verified otherwise. */
export interface CorrectionRequest extends ManualRequest {
  readonly reason: IdentityCorrectionReason;
}

/** A correction as an honest person asks for it: a new name, on the document and on the page of the 户口簿. */
export const correctionOf = async (
  before: ManualRequest,
  changes: Partial<CorrectionRequest> = {},
): Promise<CorrectionRequest> => ({
  ...before,
  reason: 'name_changed',
  name: '陈大明',
  pictures: { front: await noisePicture(), back: await noisePicture(), proof: await noisePicture() },
  ...changes,
});

interface Receipt {
  readonly id: string;
  readonly status: string;
  readonly version: number;
}

/** Requests of people and reviewers on cases; each is returned unsent. */
export class ManualReviewSteps {
  private readonly journey: Journey;

  constructor(journey: Journey) {
    this.journey = journey;
  }

  private get http() {
    return this.journey.http;
  }

  request(session: SignedIn, request: ManualRequest, key?: string): Test {
    return this.send('/api/identity/manual-requests', session, request, key);
  }

  correct(session: SignedIn, request: CorrectionRequest, key?: string): Test {
    return this.send('/api/identity/corrections', session, request, key);
  }

  private send(
    route: string,
    session: SignedIn,
    { pictures, ...typed }: ManualRequest,
    key: string = randomUUID(),
  ): Test {
    let test = this.http.post(route).set(once(session, key));
    for (const [name, value] of Object.entries(typed)) test = test.field(name, value);
    for (const [side, bytes] of Object.entries(pictures)) test = test.attach(side, bytes, `${side}.jpg`);
    return test;
  }

  withdraw(session: SignedIn, key: string = randomUUID()): Test {
    return this.http.post('/api/identity/manual-requests/withdrawal').set(once(session, key));
  }

  identity(session: SignedIn): Test {
    return this.http.get('/api/identity').set(as(session));
  }

  queue(session: SignedIn, query: object = {}): Test {
    return this.http.get('/api/review/identities').query(query).set(as(session));
  }

  next(session: SignedIn): Test {
    return this.http.post('/api/review/identities/next').set(as(session));
  }

  open(session: SignedIn, id: string): Test {
    return this.http.get(`/api/review/identities/${id}`).set(as(session));
  }

  claim(session: SignedIn, id: string): Test {
    return this.http.post(`/api/review/identities/${id}/claim`).set(as(session));
  }

  release(session: SignedIn, id: string): Test {
    return this.http.delete(`/api/review/identities/${id}/claim`).set(as(session));
  }

  picture(session: SignedIn, id: string, side: string): Test {
    return this.http.get(`/api/review/identities/${id}/pictures/${side}`).set(as(session));
  }

  reveal(session: SignedIn, id: string, reason = 'compare_with_picture'): Test {
    return this.http.post(`/api/review/identities/${id}/number-reveals`).set(as(session)).send({ reason });
  }

  decide(
    session: SignedIn,
    id: string,
    contentTag: string,
    input: { decision: IdentityDecision; reason?: string; remark?: string },
    key: string = randomUUID(),
  ): Test {
    return this.http
      .post(`/api/review/identities/${id}/decision`)
      .set({ ...once(session, key), 'If-Match': contentTag })
      .send(input);
  }

  /** A case that waits. */
  async pending(session: SignedIn, request?: ManualRequest): Promise<Receipt> {
    return (await this.request(session, request ?? (await permitRequest())).expect(201)).body as Receipt;
  }

  /** Claims the case. @returns its tag */
  async claimed(reviewer: SignedIn, id: string): Promise<string> {
    await this.claim(reviewer, id).expect(200);
    return (await this.open(reviewer, id).expect(200)).body.contentTag as string;
  }

  /** A person whom a reviewer has approved. */
  async approved(session: SignedIn, reviewer: SignedIn, request?: ManualRequest): Promise<string> {
    const { id } = await this.pending(session, request);
    const tag = await this.claimed(reviewer, id);
    await this.decide(reviewer, id, tag, { decision: 'approved' }).expect(200);
    return id;
  }
}

/** Headers of a request that names itself, so that it can be sent again. */
const once = (session: SignedIn, key: string) => ({ ...as(session), 'Idempotency-Key': key });
