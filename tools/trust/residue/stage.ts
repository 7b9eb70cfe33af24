import type { Ground } from '../ground/ground.ts';
import { type Body, multipart } from '../ground/multipart.ts';
import { type Session, signInNewcomer } from '../ground/people.ts';
import type { Server } from '../ground/server.ts';
import { Search } from '../traces/search.ts';
import { shinglesOfWord } from '../traces/shingles.ts';
import { type Canary, canaryOf, printedOn, traces } from './canary.ts';

export const ROUTE = '/api/identity/automatic-verifications';

/** Cards that pass, by themselves and with any back. */
const FRONTS = ['front-easy-1', 'front-easy-2', 'front-easy-3', 'front-easy-4', 'front-medium-2'];
const PASSING_BACK = 'back-good-1';
/** Pictures of cards that do not. */
const FAILING = ['glare-1', 'blurred-1', 'wrong-side-1', 'edge-missing-1', 'grayscale-copy-1'];

/** What is sent for one verification. */
export interface Verification {
  readonly typed: { readonly name: string; readonly documentNumber: string };
  readonly front: Canary;
  readonly back: Canary;
  readonly body: Body;
}

/** Where canaries are made and sent; what has been sent is looked for afterwards. */
export class Stage {
  readonly ground: Ground;
  readonly search = new Search();
  sent = 0;
  private made = 0;

  constructor(ground: Ground) {
    this.ground = ground;
  }

  server(n = this.made): Server {
    return this.ground.servers[n % this.ground.servers.length]!;
  }

  /** Somebody who has never tried. */
  candidate(): Promise<Session> {
    return signInNewcomer(this.ground.url(0));
  }

  /** Real photographs of a card, the person's who is named; they pass, or there is something wrong with them. */
  async verification(passes = true): Promise<Verification> {
    const serial = ++this.made;
    const printed = FRONTS[serial % FRONTS.length]!;
    const shown = passes ? printed : FAILING[serial % FAILING.length]!;
    const [front, back] = await Promise.all([canaryOf(shown, serial), canaryOf(PASSING_BACK, serial)]);
    const { name, number, address } = await printedOn(printed);
    for (const canary of [front, back]) this.search.lookFor(traces(canary));
    if (serial <= FRONTS.length)
      for (const word of [name, number, address])
        this.search.lookFor(shinglesOfWord(`what is read from ${printed}`, word));
    this.sent += 1;
    const typed = { name, documentNumber: number };
    const body = multipart([
      { name: 'name', content: name },
      { name: 'documentNumber', content: number },
      { name: 'front', content: front.picture, fileName: 'front.jpg' },
      { name: 'back', content: back.picture, fileName: 'back.jpg' },
    ]);
    return { typed, front, back, body };
  }

  /** So that a card that was verified, or refused three times, can be used again. */
  async forgetTries(): Promise<void> {
    await this.ground.owner.query(
      'DELETE FROM identity_case; DELETE FROM identity_try; DELETE FROM identity_document_day; DELETE FROM identity',
    );
  }
}
