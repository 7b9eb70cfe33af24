import {
  type Grant,
  may,
  type Permission,
  type Placement,
  type Role,
  roleHolds,
  SCOPE_KIND_OF_ROLE,
  type Scope,
  type StaffRole,
} from '@htp/domain';
import { seedDemoData } from '../src/demo-data.ts';
import { DEMO_DISTRICT, DEMO_HOSPITAL, DEMO_UNITS } from '../src/demo-data/demo-units.ts';
import { StaffAccountService } from '../src/modules/accounts/index.ts';
import { Journey, type SignedIn } from './journey.ts';
import type { TestApplication } from './test-application.ts';

const YICHANG = '夷陵样例卫生健康委员会';
/** Whose token no request is answered for. */
const NOBODY: SignedIn = { accountId: '', accessToken: '' };
const PASSWORD = 'Orange-Lantern-42';

/** Somebody who tries things: one of each role at least, and one whose scope does not reach what the others' do. */
export interface Part {
  readonly role: Role;
  /** The demo's account; without it one is made. */
  readonly demo?: string;
  /** The unit or the division that the scope is. */
  readonly over?: string;
}

/** Who tries everything. The records belong to `owner`, who is bound to the demo's hospital in Wuhan. */
export const PARTS = {
  owner: { role: 'candidate' },
  candidate: { role: 'candidate' },
  officer: { role: 'unit_officer', demo: 'hospital-officer', over: DEMO_HOSPITAL },
  above: { role: 'unit_officer', demo: 'district-officer', over: DEMO_DISTRICT },
  elsewhere: { role: 'unit_officer', over: YICHANG },
  point: { role: 'exam_point_reviewer', demo: 'wuhan-reviewer', over: '420100' },
  farPoint: { role: 'exam_point_reviewer', over: '420500' },
  reviewer: { role: 'provincial_reviewer', demo: 'province-reviewer' },
  colleague: { role: 'provincial_reviewer' },
  lead: { role: 'provincial_lead', demo: 'province-lead' },
  admin: { role: 'system_admin', demo: 'system-admin' },
  auditor: { role: 'auditor', demo: 'auditor' },
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;
const PART_NAMES = Object.keys(PARTS) as PartName[];

/** Who tries an action; `nobody` is not signed in. */
export type Trier = PartName | 'nobody';
export const TRIERS: readonly Trier[] = [...PART_NAMES, 'nobody'];

/** Where the owner's records stand, with units by their names and people by their parts. */
const OF_OWNER: Placement = { personId: 'owner', ...placementOf(DEMO_HOSPITAL) };
const OF_HOSPITAL: Placement = { ...OF_OWNER, personId: '' };

function placementOf(unitName: string): Omit<Placement, 'personId'> {
  const unit = DEMO_UNITS.find(({ name }) => name === unitName)!;
  const above = unit.under === null ? [] : placementOf(unit.under).unitPath;
  return { unitPath: [unitName, ...above], divisionCode: unit.divisionCode };
}

export const holds = (name: Trier, permission: Permission): boolean =>
  name !== 'nobody' && roleHolds(PARTS[name].role, permission);

const isPart = (name: string): name is PartName => name in PARTS;

/** Whether the rules let somebody do this to a record of the owner's at the hospital. */
export const reachesOwner = (name: Trier | 'system', permission: Permission): boolean =>
  isPart(name) && may([grantOf(name, name)], permission, OF_OWNER);

/** Whether the rules let somebody do this to the hospital. */
export const reachesHospital = (name: Trier | 'system', permission: Permission): boolean =>
  isPart(name) && may([grantOf(name, name)], permission, OF_HOSPITAL);

function grantOf(name: PartName, personId: string, unitId = (named: string) => named): Grant {
  const { role, over = '' }: Part = PARTS[name];
  const scopes: Record<Scope['kind'], Scope> = {
    own: { kind: 'own', personId },
    unit: { kind: 'unit', unitId: unitId(over) },
    division: { kind: 'division', divisionCode: over },
    province: { kind: 'province' },
  };
  return { role, scope: scopes[SCOPE_KIND_OF_ROLE[role]] };
}

/** Everybody of {@link PARTS}, signed in to an application with the demo's data. */
export class Cast {
  readonly app: TestApplication;
  readonly journey: Journey;
  private readonly sessions: Readonly<Record<PartName, SignedIn>>;
  private readonly units: Readonly<Record<string, string>>;

  private constructor(
    app: TestApplication,
    journey: Journey,
    sessions: Readonly<Record<PartName, SignedIn>>,
    units: Readonly<Record<string, string>>,
  ) {
    this.app = app;
    this.journey = journey;
    this.sessions = sessions;
    this.units = units;
  }

  static async of(app: TestApplication): Promise<Cast> {
    await seedDemoData(app.nest);
    const journey = new Journey(app);
    const owner = await journey.signInCandidate();
    const units: Record<string, string> = {};
    for (const name of [DEMO_HOSPITAL, DEMO_DISTRICT, YICHANG])
      units[name] = await journey.unitId(owner, name);
    const sessions: Partial<Record<PartName, SignedIn>> = { owner };
    for (const name of PART_NAMES) sessions[name] ??= await signIn(app, journey, name, units);
    return new Cast(app, journey, sessions as Record<PartName, SignedIn>, units);
  }

  get http() {
    return this.app.http;
  }

  as(name: Trier): SignedIn {
    return name === 'nobody' ? NOBODY : this.sessions[name];
  }

  unit(name: string = DEMO_HOSPITAL): string {
    return this.units[name]!;
  }
}

async function signIn(
  app: TestApplication,
  journey: Journey,
  name: PartName,
  units: Readonly<Record<string, string>>,
): Promise<SignedIn> {
  const part: Part = PARTS[name];
  if (part.role === 'candidate') return journey.signInCandidate();
  if (part.demo) return journey.signInStaff(part.demo);
  const { scope } = grantOf(name, '', (named) => units[named]!);
  const grants = [{ role: part.role as StaffRole, scope }];
  const userName = `part-${name.toLowerCase()}`;
  const registration = {
    userName,
    displayName: '郑审核',
    password: PASSWORD,
    initialPassword: false,
    grants,
  };
  await app.get(StaffAccountService).create(registration);
  return journey.signInStaff(userName, PASSWORD);
}
