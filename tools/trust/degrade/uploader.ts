import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '../actors/person.ts';
import type { Ground } from '../ground/ground.ts';

const PICTURE = join(import.meta.dirname, '../../../samples/documents/national-application-form.png');

/** Somebody who sends in pictures, one after the other, and keeps what he was told of them. */
export class Uploader {
  readonly kept: { readonly id: string; readonly by: Person }[] = [];
  readonly refusals: { readonly status: number; readonly retryAfter: string | null }[] = [];
  private readonly ground: Ground;
  private stopping = false;

  constructor(ground: Ground) {
    this.ground = ground;
  }

  /** @returns ends with the last of them */
  begin(person: Person): () => Promise<void> {
    const done = this.again(person);
    return async () => {
      this.stopping = true;
      await done;
    };
  }

  /** How many of those that were acknowledged are not there, whole. */
  async missing(): Promise<number> {
    let missing = 0;
    for (const { id, by } of this.kept) if (!(await this.isThere(id, by))) missing++;
    return missing;
  }

  private async again(person: Person): Promise<void> {
    const bytes = await readFile(PICTURE);
    // Who cannot sign in now tries again.
    while (!this.stopping) await this.send(person, bytes).catch(() => sleep(100));
  }

  private async send(person: Person, bytes: Buffer): Promise<void> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'form.png');
    const url = `${this.ground.url(this.kept.length)}/api/files`;
    const answer = await fetch(url, {
      method: 'POST',
      headers: await person.headers(),
      body: form,
    });
    if (answer.status === 201)
      this.kept.push({ id: ((await answer.json()) as { id: string }).id, by: person });
    else {
      await answer.body?.cancel();
      this.refusals.push({ status: answer.status, retryAfter: answer.headers.get('retry-after') });
      await sleep(100);
    }
  }

  private async isThere(id: string, by: Person): Promise<boolean> {
    const url = this.ground.url();
    const link = await unlessRefused(async () =>
      fetch(`${url}/api/files/${id}/links`, { method: 'POST', headers: await by.headers() }),
    );
    if (!link.ok) return false;
    const { url: path } = (await link.json()) as { url: string };
    const content = await unlessRefused(() => fetch(new URL(path, url)));
    return content.ok && (await content.arrayBuffer()).byteLength > 0;
  }
}

/** A process that is busy has not said that it is not there. */
async function unlessRefused(ask: () => Promise<Response>): Promise<Response> {
  for (let tries = 0; ; tries++) {
    const answer = await ask();
    if (tries === MOST_TRIES || (answer.status !== 503 && answer.status !== 429)) return answer;
    await answer.body?.cancel();
    await sleep(200);
  }
}
const MOST_TRIES = 20;
