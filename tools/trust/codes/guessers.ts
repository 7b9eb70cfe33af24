import { randomBytes } from 'node:crypto';
import { confirmationCodeFrom } from '@htp/domain';
import type { Ground } from '../ground/ground.ts';
import { as, refreshed, type Session, signInCandidate } from '../ground/people.ts';
import { type Answer, call, from } from './caller.ts';

/** An account that guesses at confirmation codes, from an address of its own. */
export class Guesser {
  private readonly ground: Ground;
  private readonly address: number;
  private session: Session;
  private sent = 0;

  private constructor(ground: Ground, address: number, session: Session) {
    this.ground = ground;
    this.address = address;
    this.session = session;
  }

  /** @param n the person of `populate.ts` */
  static async signIn(ground: Ground, n: number): Promise<Guesser> {
    return new Guesser(ground, n, await signInCandidate(ground.url(n), `seeded${n}`));
  }

  get accountId(): string {
    return this.session.accountId;
  }

  /** Over the processes by turns, or at `url`. */
  async guess(unitId: string, confirmationCode: string = randomCode(), url?: string): Promise<Answer> {
    const answer = await this.send(unitId, confirmationCode, url ?? this.ground.url(this.sent++));
    if (answer.status !== 401) return answer;
    this.session = await refreshed(this.ground.url(0), this.session);
    return this.send(unitId, confirmationCode, url ?? this.ground.url(this.sent));
  }

  private send(unitId: string, confirmationCode: string, url: string): Promise<Answer> {
    const headers = { ...as(this.session), ...from(this.address) };
    return call({
      method: 'PUT',
      url: `${url}/api/affiliation`,
      headers,
      body: { unitId, confirmationCode },
    });
  }
}

const randomCode = () => confirmationCodeFrom(randomBytes(8));
