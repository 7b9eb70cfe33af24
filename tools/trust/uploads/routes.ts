import { randomInt, randomUUID } from 'node:crypto';
import { residentCheckCharacter } from '@htp/domain';
import { photograph } from '@htp/test-kit/hostile-files';
import type { Ground } from '../ground/ground.ts';
import { multipart, type Part } from '../ground/multipart.ts';
import { as, type Session, signInNewcomer, signInStaff } from '../ground/people.ts';
import { approve } from '../journey/by-hand.ts';
import type { Specimen } from './corpus/specimen.ts';

/** What came of an upload. */
export interface Outcome {
  readonly status: number;
  /** What whoever may see it is served. */
  readonly served?: Buffer;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** A way in for files. */
export interface Route {
  readonly name: string;
  send(specimen: Specimen): Promise<Outcome>;
}

export type RouteName = 'files' | 'proofs' | 'manual' | 'corrections' | 'automatic' | 'imports';

const MANUAL = '/api/identity/manual-requests';
const CORRECTION = '/api/identity/corrections';

/** An account may keep so many files in a day. */
const PER_ACCOUNT = 150;

/** Every route that takes files. */
export class Routes implements Record<RouteName, Route> {
  readonly files: Route = { name: 'files', send: (specimen) => this.sendFile(specimen) };
  readonly proofs: Route = { name: 'proofs', send: (specimen) => this.sendProof(specimen) };
  readonly manual: Route = { name: 'manual', send: (specimen) => this.sendManual(specimen) };
  readonly corrections: Route = {
    name: 'corrections',
    send: (specimen) => this.sendCorrection(specimen),
  };
  readonly automatic: Route = { name: 'automatic', send: (specimen) => this.sendAutomatic(specimen) };
  readonly imports: Route = { name: 'imports', send: (specimen) => this.sendImport(specimen) };

  /** Where files were sent to. */
  readonly paths = new Set<string>();
  private readonly url: string;
  private readonly staff = new Map<string, Promise<Session>>();
  private owner: Promise<Session> | undefined;
  private sent = 0;

  constructor(ground: Ground) {
    this.url = ground.url();
  }

  someone(): Promise<Session> {
    return signInNewcomer(this.url);
  }

  private async sendFile(specimen: Specimen): Promise<Outcome> {
    if (this.sent++ % PER_ACCOUNT === 0) this.owner = this.someone();
    const session = await this.owner!;
    const answer = await this.post('/api/files', [filePart(specimen)], as(session));
    if (answer.status !== 201) return answer;
    const link = await this.post(`/api/files/${idIn(answer)}/links`, [], as(session));
    const content = await fetch(`${this.url}${(JSON.parse(link.text) as { url: string }).url}`);
    return { status: answer.status, served: Buffer.from(await content.arrayBuffer()) };
  }

  private sendProof(specimen: Specimen): Promise<Outcome> {
    // From another address each time: the route is public.
    const address = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
    return this.post('/api/registrations/proofs', [filePart(specimen)], { 'x-forwarded-for': address });
  }

  private async sendManual(specimen: Specimen): Promise<Outcome> {
    const person = await this.someone();
    const parts = [...typed(newPermit()), { ...filePart(specimen), name: 'front' }, await soundPart('back')];
    return this.seenByReviewer(person, await this.postOnce(MANUAL, parts, person), 'front');
  }

  /** Of somebody whom a reviewer has just verified: an account may ask for so few in a day. */
  private async sendCorrection(specimen: Specimen): Promise<Outcome> {
    const person = await this.someone();
    const permit = newPermit();
    const sides = [await soundPart('front'), await soundPart('back')];
    const verified = await this.postOnce(MANUAL, [...typed(permit), ...sides], person);
    await approve(this.url, await this.signedIn('province-reviewer'), idIn(verified));
    const corrected = typed({ ...permit, name: '陈大明', reason: 'name_changed' });
    const parts = [...corrected, ...sides, { ...filePart(specimen), name: 'proof' }];
    return this.seenByReviewer(person, await this.postOnce(CORRECTION, parts, person), 'proof');
  }

  /** What whoever decides on the case is shown; the person takes it back then. */
  private async seenByReviewer(person: Session, answer: Answer, side: string): Promise<Outcome> {
    if (answer.status !== 201) return answer;
    const reviewer = await this.signedIn('province-reviewer');
    const path = `/api/review/identities/${idIn(answer)}`;
    await this.post(`${path}/claim`, [], as(reviewer));
    const picture = await fetch(`${this.url}${path}/pictures/${side}`, { headers: as(reviewer) });
    const served = Buffer.from(await picture.arrayBuffer());
    await this.postOnce(`${MANUAL}/withdrawal`, [], person);
    return { status: answer.status, served };
  }

  private async sendAutomatic(specimen: Specimen): Promise<Outcome> {
    const digits = `420102${randomInt(1960, 2000)}0101${randomInt(100, 1000)}`;
    const parts = [
      { name: 'name', content: '王小明' },
      { name: 'documentNumber', content: digits + residentCheckCharacter(digits) },
      { ...filePart(specimen), name: 'front' },
      await soundPart('back'),
    ];
    return this.post('/api/identity/automatic-verifications', parts, as(await this.someone()));
  }

  private async sendImport(specimen: Specimen): Promise<Outcome> {
    return this.post('/api/unit-imports', [filePart(specimen)], as(await this.signedIn('province-lead')));
  }

  private signedIn(userName: string): Promise<Session> {
    const known = this.staff.get(userName) ?? signInStaff(this.url, userName);
    this.staff.set(userName, known);
    return known;
  }

  private postOnce(path: string, parts: readonly Part[], who: Session): Promise<Answer> {
    return this.post(path, parts, { ...as(who), 'idempotency-key': randomUUID() });
  }

  private async post(path: string, parts: readonly Part[], headers: Record<string, string>): Promise<Answer> {
    const body = parts.length > 0 ? multipart(parts) : undefined;
    if (body) this.paths.add(path);
    const answer = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { ...headers, ...(body && { 'content-type': body.type }) },
      ...(body && { body: new Uint8Array(body.bytes) }),
    });
    return { status: answer.status, text: await answer.text() };
  }
}

const filePart = ({ bytes, fileName = 'a.jpg', type = 'image/jpeg' }: Specimen): Part => ({
  name: 'file',
  content: bytes,
  fileName,
  type,
});

const typed = (fields: Readonly<Record<string, string>>): Part[] =>
  Object.entries(fields).map(([name, content]) => ({ name, content }));

const newPermit = () => ({
  documentType: 'HKMO_PERMIT',
  name: '陈大文',
  documentNumber: `H${randomInt(10_000_000, 99_999_999)}`,
  bornOn: '1990-05-17',
  sex: 'male',
});

const idIn = ({ text }: Answer) => (JSON.parse(text) as { id: string }).id;

let sound: Promise<Buffer> | undefined;

/** A picture that nothing is wrong with. */
const soundPart = async (name: string): Promise<Part> => ({
  name,
  content: await (sound ??= photograph(300, 200).jpeg().toBuffer()),
  fileName: `${name}.jpg`,
});
