import {
  DeclarationSteps,
  demoPassword,
  Journey,
  seedDatabase,
  seedDemoData,
  StaffDesk,
  startTestApplication,
  type TestApplication,
} from '@htp/api/testing';
import { CONSENT_VERSION } from '@htp/domain';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchChromium } from '../chromium/own-chromium.ts';
import { atRest, inspect, PHONES, type Size, SIZES } from './look.ts';
import type { Expected } from './page-watch.ts';
import { type Device, Person } from './person.ts';
import { takePicture } from './picture.ts';
import { enterCode, enterPassword } from './sign-in-page.ts';

export interface StageOptions {
  /** Settings of the application other than the test's defaults. */
  readonly settings?: Readonly<Record<string, string>>;
  /** So many seeded declarations, of people and units other than the demo's; the time is the machine's then. */
  readonly declarations?: number;
  /** A browser of the stage's own, started with these switches beside the usual ones. */
  readonly chromium?: readonly string[];
}

export interface LookOptions {
  readonly sizes?: readonly Size[];
}

/** Somewhere in the declaration windows of the demo's seasons, on a Monday. */
export const NOON = new Date('2026-11-23T12:00:00+08:00');

/** The whole application with the demo's data, serving the admin app, and people who sit in front of browsers. */
export class Stage {
  readonly app: TestApplication;
  readonly journey: Journey;
  readonly steps: DeclarationSteps;
  private readonly browser: Browser;
  private readonly people = new Map<string, Promise<Person>>();
  private visitors = 0;

  private constructor(app: TestApplication, browser: Browser) {
    this.app = app;
    this.browser = browser;
    this.journey = new Journey(app);
    this.steps = new DeclarationSteps(this.journey);
  }

  static async open({
    settings = {},
    declarations = 0,
    chromium: switches,
  }: StageOptions = {}): Promise<Stage> {
    const app = await startTestApplication({
      settings: { ADMIN_FOLDER: inject('adminBuild'), CLIENT_FOLDER: inject('clientBuild'), ...settings },
    });
    const { ownerUrl } = app.database;
    if (declarations > 0) await seedDatabase(app.nest, { ownerUrl, declarations, seed: 1 });
    else app.clock.set(NOON);
    await seedDemoData(app.nest);
    const browser = switches
      ? await launchChromium(switches)
      : await chromium.connect(inject('browserEndpoint'));
    return new Stage(app, browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.app.close();
  }

  /** The address of a page of the admin app. */
  address(path = ''): string {
    return new URL(path, `${this.app.url}/admin/`).href;
  }

  /** Stops the time here, for the application and for what pages show. */
  async setTime(at: Date): Promise<void> {
    this.app.clock.set(at);
    for (const person of await Promise.all(this.people.values())) await person.setTime(at);
  }

  /** An empty page of somebody who has not signed in. */
  async openPage(): Promise<Page> {
    return (await this.person(`visitor ${++this.visitors}`)).openPage();
  }

  /** A page of somebody who has not signed in, at a path of the admin app. */
  async visit(path = ''): Promise<Page> {
    const page = await this.openPage();
    await page.goto(this.address(path));
    return page;
  }

  /**
   * A page of one of the demo's staff, or of whoever has this password, who signs in as people do: once, for a code is
   * good once; further pages are further tabs of the same browser.
   * @param path where the page is opened
   */
  async signIn(userName: string, path = '', password = demoPassword(userName)): Promise<Page> {
    const known = this.people.get(userName);
    const page = await (await this.person(userName)).openPage();
    await page.goto(this.address(path));
    if (known) return page;
    const desk = StaffDesk.of(this.app, userName);
    // The first step is refused, with the answer that a code is needed.
    this.expect(page, 401);
    await enterPassword(page, userName, password);
    const code = await desk.nextCode();
    if (code === undefined)
      throw new Error(`${userName} has no unused code now: set the time half a minute on`);
    await enterCode(page, code);
    return page;
  }

  /** The address of a page of the candidates' client. */
  clientAddress(path = ''): string {
    return new URL(path, `${this.app.url}/`).href;
  }

  /** A phone's empty page, of somebody who has not signed in. */
  async openPhone(): Promise<Page> {
    return (await this.person(`phone ${++this.visitors}`, 'phone')).openPage();
  }

  /**
   * A page on the phone of the candidate whom WeChat's simulator knows by this name, with the cookie that WeChat's page would have
   * led to (`session.browser.spec.ts` goes that way); further pages are further tabs of the same browser.
   */
  async signInCandidate(name: string, path?: string): Promise<Page> {
    const known = this.people.has(`candidate ${name}`);
    const person = await this.person(`candidate ${name}`, 'phone');
    if (!known) await this.authorise(person.context, `sim-${name}-${++this.visitors}`);
    const page = await person.openPage();
    await page.goto(this.clientAddress(path));
    return page;
  }

  private async authorise({ request }: BrowserContext, code: string): Promise<void> {
    const route = `${this.app.url}/api/sessions/wechat-web`;
    const data = { returnPath: '/features/session/sign-in-page' };
    const { address } = (await (await request.post(`${route}/authorisations`, { data })).json()) as {
      address: string;
    };
    const state = new URL(address).searchParams.get('state');
    const answer = await request.post(route, { data: { code, state, agreedVersion: CONSENT_VERSION } });
    if (!answer.ok()) throw new Error(`${code} could not sign in: ${await answer.text()}`);
  }

  /** Tells that what comes next may answer so, until the page is looked at. */
  expect(page: Page, ...expected: Expected[]): void {
    Person.watchOf(page).expect(...expected);
  }

  /** Waits until the page has drawn all that it asks for. */
  async atRest(page: Page): Promise<void> {
    await atRest(page, () => Person.watchOf(page).isReading);
  }

  /**
   * Looks at the page at each size: nothing went wrong in it since the last look, no barrier that axe calls serious, not wider
   * than the display. Keeps screenshots in `.scratch/screens` for people.
   * @throws Error naming all that is wrong
   */
  async look(page: Page, name: string, { sizes = SIZES }: LookOptions = {}): Promise<void> {
    const usual = page.viewportSize();
    const problems = await inspect(page, name, sizes);
    if (usual) await page.setViewportSize(usual);
    problems.unshift(...Person.watchOf(page).takeFaults());
    if (problems.length > 0) throw new Error(`${name} is not as it should be:\n- ${problems.join('\n- ')}`);
  }

  /** The same at the sizes of phones. */
  lookAtPhone(page: Page, name: string): Promise<void> {
    return this.look(page, name, { sizes: PHONES });
  }

  /** A picture of the page for the manual: `docs/guide/pictures/<name>.webp`. */
  async picture(page: Page, name: string): Promise<void> {
    await takePicture(page, name, SIZES[0]);
  }

  /** The same of a phone, for the candidates' manual. */
  async phonePicture(page: Page, name: string): Promise<void> {
    await takePicture(page, name, PHONES[0]);
  }

  private person(name: string, device?: Device): Promise<Person> {
    const person = this.people.get(name) ?? Person.at(this.browser, this.app.clock.fixedAt, device);
    this.people.set(name, person);
    return person;
  }
}

export const openStage = (options?: StageOptions): Promise<Stage> => Stage.open(options);
