import { randomUUID } from 'node:crypto';
import type { StaffRole } from '@htp/domain';
import { seedDemoData } from '../src/demo-data.ts';
import { DEMO_HOSPITAL } from '../src/demo-data/demo-units.ts';
import { StaffAccountService } from '../src/modules/accounts/index.ts';
import { DeclarationSteps, type Receipt, type ReviewedCase } from './declaration-steps.ts';
import { bodyOf, Journey, type ReadyCandidate, type SignedIn } from './journey.ts';
import { startTestApplication, type TestApplication } from './test-application.ts';

const PASSWORD = 'Orange-Lantern-42';

/** A nurse who is ready to declare, and the demo's staff, in an application of their own. */
export class ReviewScene {
  static readonly noon = new Date('2026-11-23T12:00:00+08:00');

  readonly app: TestApplication;
  readonly journey: Journey;
  readonly steps: DeclarationSteps;
  readonly nurse: ReadyCandidate;
  private readonly staff = new Map<string, SignedIn>();

  private constructor(app: TestApplication, journey: Journey, nurse: ReadyCandidate) {
    this.app = app;
    this.journey = journey;
    this.steps = new DeclarationSteps(journey);
    this.nurse = nurse;
  }

  static async start(): Promise<ReviewScene> {
    const app = await startTestApplication();
    app.clock.set(ReviewScene.noon);
    await seedDemoData(app.nest);
    const journey = new Journey(app);
    return new ReviewScene(app, journey, await journey.readyNurse());
  }

  close(): Promise<void> {
    return this.app.close();
  }

  /** One of the demo's staff, signed in once. */
  async as(userName: string): Promise<SignedIn> {
    const session = this.staff.get(userName) ?? (await this.journey.signInStaff(userName));
    this.staff.set(userName, session);
    return session;
  }

  /** Another account of staff, with the given role over the demo's hospital, its city or the province. */
  async newStaff(role: StaffRole, unitName = DEMO_HOSPITAL, documentKey?: string): Promise<SignedIn> {
    const userName = `staff-${randomUUID().slice(0, 8)}`;
    const scopes = {
      unit_officer: { kind: 'unit', unitId: await this.journey.unitId(this.nurse, unitName) },
      exam_point_reviewer: { kind: 'division', divisionCode: '420100' },
    } as const;
    const scope = role in scopes ? scopes[role as keyof typeof scopes] : ({ kind: 'province' } as const);
    await this.app.get(StaffAccountService).create({
      userName,
      displayName: '郑审核',
      password: PASSWORD,
      initialPassword: false,
      grants: [{ role, scope }],
      documentKey,
    });
    return this.journey.signInStaff(userName, PASSWORD);
  }

  /** A declaration that waits at the first stage, in a season of its own. */
  async submitted(seasonId?: string): Promise<Receipt> {
    return this.steps.submitted(this.nurse, seasonId ?? (await this.journey.publishSeason()));
  }

  opened(who: SignedIn, id: string): Promise<ReviewedCase> {
    return bodyOf(this.steps.open(who, id).expect(200));
  }

  async version(id: string): Promise<number> {
    return (await this.steps.get(this.nurse, id).expect(200)).body.version;
  }
}

export const codeOf = async (request: PromiseLike<{ body: { code: string } }>) => (await request).body.code;
