import { randomUUID } from 'node:crypto';
import {
  CONSENT_VERSION,
  demoSeason,
  type DemoSeasonOptions,
  PICTURE_CONSENT_VERSION,
  type Section,
} from '@htp/domain';
import {
  documentFile,
  documentTruth,
  idCardLabel,
  idCardPicture,
  nurseEducation,
  nurseLicence,
  nurseTitle,
} from '@htp/test-kit';
import type { Test } from 'supertest';
import { demoPassword } from '../src/demo-data/demo-staff.ts';
import { DEMO_CONFIRMATION_CODE, DEMO_HOSPITAL } from '../src/demo-data.ts';
import { SeasonService } from '../src/modules/seasons/index.ts';
import { StaffDesk } from './staff-desk.ts';
import type { TestApplication } from './test-application.ts';

/** Somebody signed in: `as(session)` are the headers of his requests. */
export interface SignedIn {
  readonly accountId: string;
  readonly accessToken: string;
  readonly refreshToken?: string;
}

export const as = ({ accessToken }: SignedIn) => ({ Authorization: `Bearer ${accessToken}` });

/** The nurse of the sample documents, front-easy-1. */
export const NURSE = 'front-easy-1';

export type Credentials = Partial<Record<Section, string>>;

interface SeasonOptions extends DemoSeasonOptions {
  readonly examYear?: number;
  readonly ruleSetVersion?: string;
}

/** Signed in, verified and bound, with credentials: what every declaration begins with. */
export interface ReadyCandidate extends SignedIn {
  readonly credentials: Credentials;
  /** 申报信息 */
  readonly details: Readonly<Record<string, unknown>>;
}

let serial = 0;

/**
 * The steps of the journey, through the real routes. Each expects to succeed; what is to fail, a test asks for itself.
 */
export class Journey {
  private readonly app: TestApplication;

  constructor(app: TestApplication) {
    this.app = app;
  }

  get http() {
    return this.app.http;
  }

  /** Agrees to both: the terms, and having documents photographed. */
  async signInCandidate(name = `candidate${++serial}`): Promise<SignedIn> {
    const code = `sim-${name}-journey${++serial}`;
    const session = await bodyOf<SignedIn>(
      this.http.post('/api/sessions/wechat').send({ code, agreedVersion: CONSENT_VERSION }).expect(201),
    );
    await this.agreeToPictures(session);
    return session;
  }

  async refreshed({ refreshToken }: SignedIn): Promise<SignedIn> {
    return bodyOf(this.http.post('/api/sessions/refresh').send({ refreshToken }).expect(201));
  }

  async agreeToPictures(session: SignedIn): Promise<void> {
    const input = { version: PICTURE_CONSENT_VERSION };
    await this.http.put('/api/identity/picture-consent').set(as(session)).send(input).expect(200);
  }

  /**
   * One of the demo's staff by user name, or whoever has this password: with the code of an authenticator, which is
   * enrolled first where there is none. A code is good once, so the session may be one from shortly before.
   */
  signInStaff(userName: string, password = demoPassword(userName)): Promise<SignedIn> {
    return StaffDesk.of(this.app, userName).signIn(password);
  }

  /**
   * 实名认证 with photographs of both sides; takes the recogniser about two seconds, and where others keep the machine busy so long
   * that it gives up, it is asked again, as a person is told to: it has cost no try.
   */
  async verify(session: SignedIn, front = NURSE, back = 'back-good-1'): Promise<void> {
    const { name, number } = await idCardLabel(front);
    const pictures = [await idCardPicture(front), await idCardPicture(back)] as const;
    const ask = () =>
      this.http
        .post('/api/identity/automatic-verifications')
        .set(as(session))
        .field('name', name)
        .field('documentNumber', number)
        .attach('front', pictures[0], 'front.jpg')
        .attach('back', pictures[1], 'back.jpg');
    let answer = await ask();
    for (let again = 0; again < 3 && answer.status === 503; again++) answer = await ask();
    if (answer.status !== 201) throw new Error(`${name} was not verified: ${answer.text}`);
  }

  async unitId(session: SignedIn, name = DEMO_HOSPITAL): Promise<string> {
    const { items } = await bodyOf<{ items: { id: string; name: string }[] }>(
      this.http.get('/api/units').query({ name }).set(as(session)).expect(200),
    );
    const unit = items.find((found) => found.name === name);
    if (!unit) throw new Error(`the demo has no unit ${name}`);
    return unit.id;
  }

  async bind(session: SignedIn): Promise<void> {
    const unitId = await this.unitId(session);
    const input = { unitId, confirmationCode: DEMO_CONFIRMATION_CODE };
    await this.http.put('/api/affiliation').set(as(session)).send(input).expect(200);
  }

  /** One of `samples/documents`. */
  async upload(session: SignedIn, file: string): Promise<string> {
    const bytes = await documentFile(file);
    const { id } = await bodyOf<{ id: string }>(
      this.http.post('/api/files').set(as(session)).attach('file', bytes, file).expect(201),
    );
    return id;
  }

  /** The nurse's three credentials, with all fields of her documents. */
  async addNurseCredentials(session: SignedIn): Promise<Credentials> {
    const uploaded = (file: string) => this.upload(session, file);
    const added = (kind: Section, fields: object) => this.addCredential(session, kind, fields);
    return {
      education: await added('education', await nurseEducation(uploaded)),
      professional_title: await added('professional_title', await nurseTitle(uploaded)),
      nurse_licence: await added('nurse_licence', await nurseLicence(uploaded)),
    };
  }

  async addCredential(session: SignedIn, kind: Section, fields: object): Promise<string> {
    const { id } = await bodyOf<{ id: string }>(
      this.http
        .post('/api/credentials')
        .set({ ...as(session), 'Idempotency-Key': randomUUID() })
        .send({ kind, fields })
        .expect(201),
    );
    return id;
  }

  /** The nurse, ready to declare. @param name by which WeChat's simulator knows her */
  async readyNurse(name?: string): Promise<ReadyCandidate> {
    const session = await this.signInCandidate(name);
    await this.verify(session);
    await this.bind(session);
    const credentials = await this.addNurseCredentials(session);
    return { ...session, credentials, details: await this.nurseDetails(session) };
  }

  /** A season of its own for a test, so that one verified candidate can declare in each. */
  async publishSeason(options: SeasonOptions = {}): Promise<string> {
    const { examYear = 2027, project = `测试项目${++serial}`, ruleSetVersion, ...rest } = options;
    const season = demoSeason(examYear, { ...rest, project });
    const definition = ruleSetVersion === undefined ? season : { ...season, ruleSetVersion };
    const { seasonId } = await this.app.get(SeasonService).publish(definition, null);
    return seasonId;
  }

  /** From her national application form. */
  async nurseDetails(session: SignedIn): Promise<Record<string, unknown>> {
    const { fields } = await documentTruth('national-application-form.pdf');
    return {
      residencyCertificate: false,
      registrationNumber: fields['网报号'],
      registrationCode: fields['验证码'],
      applicationForm: await this.upload(session, 'national-application-form.pdf'),
    };
  }
}

/** The body of an answer that was as expected. */
export async function bodyOf<T>(test: Test): Promise<T> {
  const { body } = await test;
  return body as T;
}
