import type { INestApplicationContext } from '@nestjs/common';
import { DEMO_STAFF, demoPassword, demoSecret } from './demo-data/demo-staff.ts';
import { DEMO_HOSPITAL, DEMO_UNITS } from './demo-data/demo-units.ts';
import { enrolmentOf, SecondFactors, StaffAccountService } from './modules/accounts/index.ts';
import { seedDemoSeasons } from './modules/seasons/index.ts';
import { UnitCodeService, UnitRegistry } from './modules/units/index.ts';
import { Environment } from './platform/config/index.ts';

export { DEMO_HOSPITAL } from './demo-data/demo-units.ts';

/** With whom the demo can be tried. */
export interface DemoAccount {
  readonly userName: string;
  readonly password: string;
  /** For an authenticator app. */
  readonly secret: string;
  readonly description: string;
}

/** 单位确认码 of the demo's hospital, until its officer rotates it. */
export const DEMO_CONFIRMATION_CODE = 'JCYY-2345';

/**
 * Brings units, staff and seasons into the database; what is there already stays as it is.
 * @throws Error in production: its passwords and secrets are public.
 */
export async function seedDemoData(application: INestApplicationContext): Promise<DemoAccount[]> {
  if (application.get(Environment).NODE_ENV === 'production')
    throw new Error('demo data is refused in production');
  const unitIds = await seedUnits(application);
  await seedConfirmationCode(application, unitIds);
  await seedStaff(application, unitIds);
  await seedDemoSeasons(application);
  return DEMO_STAFF.map(({ userName, description }) => ({
    userName,
    password: demoPassword(userName),
    secret: enrolmentOf(demoSecret(userName), userName).secret,
    description,
  }));
}

type UnitIds = (name: string) => string;

async function seedUnits(application: INestApplicationContext): Promise<UnitIds> {
  const registry = application.get(UnitRegistry);
  const ids = new Map<string, string>();
  const idOf = (name: string) => ids.get(name)!;
  for (const { name, institutionCode, under, categoryCode, divisionCode } of DEMO_UNITS) {
    const id =
      (await registry.findId(institutionCode)) ??
      (await registry.register({
        name,
        institutionCodeKind: 'unified_social_credit_code',
        institutionCode,
        supervisingUnitId: under === null ? null : idOf(under),
        categoryCode,
        divisionCode,
      }));
    ids.set(name, id);
  }
  return idOf;
}

async function seedConfirmationCode(application: INestApplicationContext, idOf: UnitIds): Promise<void> {
  const codes = application.get(UnitCodeService);
  const state = await codes.findState(idOf(DEMO_HOSPITAL));
  if (!state?.live) await codes.issue(idOf(DEMO_HOSPITAL), DEMO_CONFIRMATION_CODE);
}

async function seedStaff(application: INestApplicationContext, idOf: UnitIds): Promise<void> {
  const staff = application.get(StaffAccountService);
  const factors = application.get(SecondFactors);
  for (const { userName, displayName, grant } of DEMO_STAFF) {
    const known = { password: demoPassword(userName), initialPassword: false };
    const id =
      (await staff.findId(userName)) ??
      (await staff.create({ userName, displayName, ...known, grants: [grant(idOf)] }));
    await factors.adopt(id, demoSecret(userName));
  }
}
