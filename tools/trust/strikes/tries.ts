import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { as, type Session } from '../ground/people.ts';

const SHED_PAUSE_MS = 500;

export interface Try {
  readonly url: string;
  readonly by: Session;
  readonly documentNumber: string;
  readonly front: Buffer;
}

export interface Outcome {
  readonly status: number;
  readonly code: string | undefined;
  readonly params: { readonly counted?: boolean; readonly triesLeft?: number; readonly until?: string };
}

/** Decodes, holds no card, and is unlike every other: the recogniser looks at it and refuses it, in the shortest time there is. */
export const pictureOfNothing = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 64,
      height: 48,
      channels: 3,
      background: { r: randomInt(256), g: randomInt(256), b: randomInt(256) },
    },
  })
    .withExif({ IFD0: { ImageDescription: randomUUID() } })
    .jpeg()
    .toBuffer();

/** A JPEG by its first bytes, which nothing can decode: our recogniser cannot say anything about it. */
export const undecodable = (): Buffer =>
  Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.from(randomUUID())]);

/** As a client does: what was shed, or took too long on a busy machine, is sent again. */
export async function verify(asked: Try): Promise<Outcome> {
  for (;;) {
    const outcome = await send(asked);
    if (outcome.status !== 503) return outcome;
    await sleep(SHED_PAUSE_MS);
  }
}

async function send({ url, by, documentNumber, front }: Try): Promise<Outcome> {
  const form = new FormData();
  form.set('name', '王小明');
  form.set('documentNumber', documentNumber);
  for (const side of ['front', 'back'] as const)
    form.set(side, new Blob([new Uint8Array(front)], { type: 'image/jpeg' }), `${side}.jpg`);
  const answer = await fetch(`${url}/api/identity/automatic-verifications`, {
    method: 'POST',
    headers: as(by),
    body: form,
  });
  const { code, params = {} } = (await answer.json()) as Omit<Outcome, 'status'>;
  return { status: answer.status, code, params };
}

/** The other way of 实名认证. @returns whether both were done */
export async function asksForReviewAndWithdraws(
  url: string,
  by: Session,
  documentNumber: string,
): Promise<boolean> {
  const form = new FormData();
  const said = { documentType: 'RESIDENT_ID', name: '王小明', sex: 'male', documentNumber };
  for (const [name, value] of Object.entries(said)) form.set(name, value);
  form.set('bornOn', documentNumber.replace(/^\d{6}(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3'));
  for (const side of ['front', 'back'])
    form.set(side, new Blob([new Uint8Array(await pictureOfNothing())], { type: 'image/jpeg' }), side);
  const once = () => ({ ...as(by), 'idempotency-key': randomUUID() });
  const route = `${url}/api/identity/manual-requests`;
  const asked = await fetch(route, { method: 'POST', headers: once(), body: form });
  const withdrawn = await fetch(`${route}/withdrawal`, { method: 'POST', headers: once() });
  return asked.status === 201 && withdrawn.ok;
}
