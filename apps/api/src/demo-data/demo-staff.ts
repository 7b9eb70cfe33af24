import type { StaffGrant } from '@htp/domain';
import { DEMO_DISTRICT, DEMO_HOSPITAL } from './demo-units.ts';

export interface DemoStaff {
  readonly userName: string;
  readonly displayName: string;
  /** For the person who starts the demo. */
  readonly description: string;
  /** What the role is held over; `unitId` finds the demo's units by name. */
  readonly grant: (unitId: (name: string) => string) => StaffGrant;
}

const province = { kind: 'province' } as const;

/** One member of staff for each role, and the officer of the hospital's 主管单位. */
export const DEMO_STAFF: readonly DemoStaff[] = [
  {
    userName: 'hospital-officer',
    displayName: '王考务',
    description: `exam officer of ${DEMO_HOSPITAL}`,
    grant: (unitId) => ({ role: 'unit_officer', scope: { kind: 'unit', unitId: unitId(DEMO_HOSPITAL) } }),
  },
  {
    userName: 'district-officer',
    displayName: '刘主管',
    description: `exam officer of ${DEMO_DISTRICT}, which supervises it`,
    grant: (unitId) => ({ role: 'unit_officer', scope: { kind: 'unit', unitId: unitId(DEMO_DISTRICT) } }),
  },
  {
    userName: 'wuhan-reviewer',
    displayName: '陈考点',
    description: 'reviewer of the exam point 武汉市',
    grant: () => ({ role: 'exam_point_reviewer', scope: { kind: 'division', divisionCode: '420100' } }),
  },
  {
    userName: 'province-reviewer',
    displayName: '赵审核',
    description: 'provincial reviewer',
    grant: () => ({ role: 'provincial_reviewer', scope: province }),
  },
  {
    userName: 'province-lead',
    displayName: '孙主任',
    description: 'provincial lead',
    grant: () => ({ role: 'provincial_lead', scope: province }),
  },
  {
    userName: 'system-admin',
    displayName: '周管理',
    description: 'system administrator',
    grant: () => ({ role: 'system_admin', scope: province }),
  },
  {
    userName: 'auditor',
    displayName: '吴审计',
    description: 'auditor',
    grant: () => ({ role: 'auditor', scope: province }),
  },
];

/** The secret of the authenticator, as well known as the password; `npm run demo:code` makes the same (tools/demo). */
export const demoSecret = (userName: string): Buffer => Buffer.from(userName.padEnd(20, '.'));

/** Known to everybody who reads this: the demo refuses to be in production. */
export const demoPassword = (userName: string) => `demo-${userName}-2026`;
