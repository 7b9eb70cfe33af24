import { demoSecret, DEMO_STAFF } from '../src/demo-data/demo-staff.ts';
import { enrolmentOf } from '../src/modules/accounts/second-factor/one-time-passwords.ts';
import { Authenticator } from './authenticator.ts';
import type { SignedIn } from './journey.ts';
import type { TestApplication } from './test-application.ts';

const desks = new WeakMap<TestApplication, Map<string, StaffDesk>>();

/** Where one member of staff signs in with password and authenticator, through the real routes. */
export class StaffDesk {
  private readonly app: TestApplication;
  private readonly userName: string;
  private authenticator: Authenticator | undefined;
  private session: SignedIn | undefined;

  private constructor(app: TestApplication, userName: string) {
    this.app = app;
    this.userName = userName;
    if (DEMO_STAFF.some((demo) => demo.userName === userName))
      this.authenticator = new Authenticator(enrolmentOf(demoSecret(userName), userName).secret);
  }

  /** The one desk of this person in this test: his authenticator knows which codes he has used. */
  static of(app: TestApplication, userName: string): StaffDesk {
    const known = desks.get(app) ?? new Map<string, StaffDesk>();
    desks.set(app, known);
    const desk = known.get(userName) ?? new StaffDesk(app, userName);
    known.set(userName, desk);
    return desk;
  }

  /**
   * Signs in; whoever has no second factor yet enrols one. When all codes of the moment are used, as they soon are
   * while a test's clock stands still, the last session is gone on with.
   */
  async signIn(password: string): Promise<SignedIn> {
    if (!this.authenticator) return (this.session = await this.enrol(password));
    const code = await this.nextCode();
    if (code === undefined) return this.goOn();
    this.session = await this.signInWith(password, code);
    return this.session;
  }

  async nextCode(): Promise<string | undefined> {
    const { clock } = this.app;
    return this.authenticator?.nextCode(await clock.now(), clock.fixedAt !== null);
  }

  private async enrol(password: string): Promise<SignedIn> {
    const session = await this.signInWith(password);
    const bearer = { Authorization: `Bearer ${session.accessToken}` };
    const begun = await this.app.http.post('/api/me/second-factor').set(bearer).send({}).expect(201);
    this.authenticator = new Authenticator(begun.body.secret);
    const code = await this.nextCode();
    await this.app.http.post('/api/me/second-factor/confirmation').set(bearer).send({ code }).expect(201);
    return session;
  }

  private async signInWith(password: string, code?: string): Promise<SignedIn> {
    const { userName } = this;
    const answer = await this.app.http
      .post('/api/sessions/password')
      .send({ userName, password, code })
      .expect(201);
    return answer.body as SignedIn;
  }

  private async goOn(): Promise<SignedIn> {
    if (!this.session) throw new Error(`all codes of ${this.userName} are used, and no session is left`);
    const bearer = { Authorization: `Bearer ${this.session.accessToken}` };
    await this.app.http.get('/api/me').set(bearer).expect(200);
    return this.session;
  }
}
