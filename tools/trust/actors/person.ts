import { as, refreshed, type Session, signInCandidate, signInStaff } from '../ground/people.ts';

/** Access tokens are good for ten minutes. */
const SIGNED_IN_FOR_MS = 8 * 60_000;

/** Somebody who signs in when he has to, and again before his token runs out. */
export class Person {
  readonly name: string;
  private readonly url: string;
  private readonly signIn: () => Promise<Session>;
  private session: Promise<Session> | undefined;
  private since = -Infinity;

  private constructor(name: string, url: string, signIn: () => Promise<Session>) {
    this.name = name;
    this.url = url;
    this.signIn = signIn;
  }

  /** @param url where he signs in: a process that nobody kills */
  static candidate(url: string, name: string): Person {
    return new Person(name, url, () => signInCandidate(url, name));
  }

  static staff(url: string, userName: string): Person {
    return new Person(userName, url, () => signInStaff(url, userName));
  }

  /** Of a request of his. */
  async headers(): Promise<Record<string, string>> {
    return as(await this.current());
  }

  async accountId(): Promise<string> {
    return (await this.current()).accountId;
  }

  /** The token is no longer good. */
  forget(): void {
    this.since = -Infinity;
  }

  private current(): Promise<Session> {
    const { session: before } = this;
    if (before && performance.now() - this.since < SIGNED_IN_FOR_MS) return before;
    this.since = performance.now();
    const session = before
      ? before.then((last) => refreshed(this.url, last)).catch(this.signIn)
      : this.signIn();
    session.catch(() => this.forget());
    return (this.session = session);
  }
}
