import { CONSENT_VERSION, PICTURE_CONSENT_VERSION, residentCheckCharacter } from '@htp/domain';
import { idCardLabel, idCardPicture } from '@htp/test-kit';
import sharp from 'sharp';
import type supertest from 'supertest';

type Http = ReturnType<typeof supertest>;

/** A signed-in candidate of a test. */
export interface Candidate {
  readonly accountId: string;
  readonly headers: { readonly Authorization: string };
}

/** What a candidate sends: what is typed, and the photographs. */
export interface Submission {
  readonly name: string;
  readonly documentNumber: string;
  readonly front: Buffer;
  readonly back: Buffer;
}

const ROUTE = '/api/identity/automatic-verifications';
let serial = 0;

/** A candidate who has never been here, and agrees to having documents photographed. */
export async function newCandidate(http: Http): Promise<Candidate> {
  const { body } = await http
    .post('/api/sessions/wechat')
    .send({ code: `sim-newcomer${++serial}-1`, agreedVersion: CONSENT_VERSION });
  const headers = { Authorization: `Bearer ${body.accessToken}` };
  await http.put('/api/identity/picture-consent').set(headers).send({ version: PICTURE_CONSENT_VERSION });
  return { accountId: body.accountId, headers };
}

export const send = (http: Http, { headers }: Candidate, submission: Submission) =>
  http
    .post(ROUTE)
    .set(headers)
    .field('name', submission.name)
    .field('documentNumber', submission.documentNumber)
    .attach('front', submission.front, 'front.jpg')
    .attach('back', submission.back, 'back.jpg');

export const overview = async (http: Http, { headers }: Candidate) =>
  (await http.get('/api/identity').set(headers)).body;

/** A picture of nothing, unlike any other, which the recogniser refuses quickly. */
export const emptyPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 900 + ++serial, height: 600, channels: 3, background: '#87a' } })
    .jpeg()
    .toBuffer();

/** The number of somebody whom no other test knows: a worker runs so many that the three digits of a day's births are not enough. */
export function newNumber(): string {
  const [thousands, rest] = [Math.floor(++serial / 1_000), serial % 1_000];
  const digits17 = `420102199001${String(thousands + 1).padStart(2, '0')}${String(rest).padStart(3, '0')}`;
  return digits17 + residentCheckCharacter(digits17);
}

/** A try that the recogniser refuses, and that counts. */
export async function hopeless(documentNumber = newNumber()): Promise<Submission> {
  return { name: '王小明', documentNumber, front: await emptyPicture(), back: await emptyPicture() };
}

/**
 * A real card with what is printed on its front. A back carries neither name nor number, so that any will do; none at
 * all is an empty picture, which is refused quickly.
 */
export async function card(front: string, back: string | null = 'back-good-2'): Promise<Submission> {
  const { name, number: documentNumber } = await idCardLabel(front);
  return {
    name,
    documentNumber,
    front: await idCardPicture(front),
    back: back === null ? await emptyPicture() : await idCardPicture(back),
  };
}
