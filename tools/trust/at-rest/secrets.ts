import { randomInt } from 'node:crypto';
import { idCardLabel } from '@htp/test-kit';
import { ask, succeeded } from '../ground/ask.ts';
import type { Ground } from '../ground/ground.ts';
import { type Session, signInCandidate, signInStaff } from '../ground/people.ts';
import { verify } from '../ground/verify.ts';
import { type Shingle, shinglesOfWord } from '../traces/shingles.ts';

/** Everything that people have told the API, or it them, and that must lie nowhere as it is. */
export class Secrets {
  private readonly words: [what: string, word: string][] = [];

  get count(): number {
    return this.words.length;
  }

  *shingles(): Generator<Shingle> {
    for (const [what, word] of this.words) {
      yield* shinglesOfWord(what, word);
      yield* shinglesOfWord(`${what}, reversed`, [...word].reverse().join(''));
    }
  }

  /** Somebody proves himself, many fill in numbers and codes, units name people with telephones, staff get passwords and codes. */
  async goThroughTheDoors(ground: Ground, people: number): Promise<void> {
    const { url } = ground.home;
    await this.proven(url);
    for (let serial = 0; serial < people; serial++) await this.declares(url, `seeded${serial}`);
    await this.administers(ground);
  }

  private async proven(url: string): Promise<void> {
    const session = await this.signedIn(url, 'known');
    const { name, number } = await idCardLabel('front-easy-1');
    await succeeded(verify(url, session, 'front-easy-1'));
    this.keep('a name', name);
    this.keep('a document number', number);
  }

  /** 申报信息 with the 国网's number and code, and a certificate. */
  private async declares(url: string, name: string): Promise<void> {
    const session = await this.signedIn(url, name);
    const registrationNumber = digits(14, '2027');
    const registrationCode = letters(10);
    const diplomaNumber = digits(18);
    const certificate = { kind: 'education', fields: { diplomaNumber } };
    await succeeded(ask(url, session, ['POST', '/api/credentials'], certificate));
    this.keep('a diploma number', diplomaNumber);
    const { items } = await succeeded<{ items: { id: string; status: string; version: number }[] }>(
      ask(url, session, ['GET', '/api/declarations']),
    );
    const draft = items.find(({ status }) => status === 'draft');
    if (!draft) return;
    const sections = { declaration_details: { registrationNumber, registrationCode } };
    const { version } = draft;
    await succeeded(ask(url, session, ['PATCH', `/api/declarations/${draft.id}`], { version, sections }));
    this.keep('a 网报号', registrationNumber);
    this.keep('a 国网验证码', registrationCode);
    await ask(url, session, ['POST', `/api/declarations/${draft.id}/submission`], {
      version: version + 1,
      statementVersion: '2027-1',
    });
  }

  private async administers({ home: { url }, settings }: Ground): Promise<void> {
    const administrator = await signInStaff(url, 'system-admin');
    this.keep('a refresh token', administrator.refreshToken);
    const staff = {
      userName: `clerk${randomInt(1e6)}`,
      displayName: '卫考样例甲乙',
      grants: [{ role: 'auditor' }],
    };
    const made = await succeeded<{ initialPassword: string }>(
      ask(url, administrator, ['POST', '/api/staff'], staff),
    );
    this.keep('an initial password', made.initialPassword);
    this.keep('a secret of the configuration', settings['WECHAT_APP_SECRET']!);
  }

  private async signedIn(url: string, name: string): Promise<Session> {
    const session = await signInCandidate(url, name);
    this.keep('a refresh token', session.refreshToken);
    this.keep('an access token', session.accessToken.split('.')[2]!);
    return session;
  }

  private keep(what: string, word: string): void {
    this.words.push([what, word]);
  }
}

const digits = (length: number, before = '') =>
  before + Array.from({ length: length - before.length }, () => randomInt(10)).join('');

/** No digits: ten of them stand somewhere in so many files. */
const letters = (length: number) =>
  Array.from({ length }, () => String.fromCharCode(65 + randomInt(26))).join('');
