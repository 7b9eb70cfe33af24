import { HOTP, Secret } from 'otpauth';
import { stepAt } from '../src/modules/accounts/second-factor/one-time-passwords.ts';

/** Plays the authenticator app of one member of staff; shows no code twice, since each is good once. */
export class Authenticator {
  private readonly secret: Secret;
  private lastStep = 0;

  /** @param secret in base32, as the enrolment shows it */
  constructor(secret: string) {
    this.secret = Secret.fromBase32(secret);
  }

  /**
   * A code that the server takes at this instant and has not seen: of the step before, the present or the next one.
   * @param standing whether the time stands still; a running clock might leave the step before behind on the way
   * @returns undefined when all of them were shown
   */
  nextCode(now: Date, standing: boolean): string | undefined {
    const present = stepAt(now);
    const step = Math.max(this.lastStep + 1, standing ? present - 1 : present);
    if (step > present + 1) return undefined;
    this.lastStep = step;
    return this.codeOfStep(step);
  }

  codeOfStep(step: number): string {
    return HOTP.generate({ secret: this.secret, counter: step });
  }
}
