import type { Role } from '@htp/domain';
import type { Asker, Kind, Place } from '../places.ts';

/** Over which places each asker has what is his to ask for; who is not named reaches none. */
export type Reach = Readonly<Partial<Record<Asker, readonly Place[]>>>;

export interface Family {
  /** In words, for whoever reads the table. */
  readonly what: string;
  readonly who: readonly Role[] | 'anybody' | 'every account';
  /** Where the route lets in more than it answers. */
  readonly declaredFor?: 'every account';
  /** What the address names, parameter by parameter; the first is what reach is about. */
  readonly names?: Readonly<Record<string, Kind>>;
  readonly over?: Reach;
  /** Who sees the record, and is told that this is not for him to do: it waits at another stage. */
  readonly barred?: Reach;
  /** Answered also while the initial password stands. */
  readonly evenInSetup?: true;
  readonly operations: readonly string[];
}

const HERE = ['own', 'same', 'sub'] as const;
const EVERYWHERE = ['own', 'same', 'sub', 'other'] as const;
export const EXISTING = ['own'] as const;

/** Cases: their unit's officers and those above it, the exam point of the city, and the province. */
export const CASES: Reach = {
  officer: HERE,
  above: HERE,
  below: ['sub'],
  elsewhere: ['other'],
  point: HERE,
  farPoint: ['other'],
  reviewer: EVERYWHERE,
  lead: EVERYWHERE,
  auditor: EVERYWHERE,
};
/** Cases that wait at the unit are worked on by its officers. */
export const AT_THE_UNIT: Reach = { officer: HERE, above: HERE, below: ['sub'], elsewhere: ['other'] };
export const UNITS: Reach = CASES;
export const OWN: Reach = { owner: ['own'] };
/** The one correction in the world is of the candidate at the hospital. */
export const REPORTED: Reach = { candidate: ['own'] };
/** Each officer has asked for one: whoever asked is the only one who has it. */
export const ASKED_FOR: Reach = { officer: ['own'], above: ['same'], below: ['sub'], elsewhere: ['other'] };
export const PROVINCE: Reach = { reviewer: EXISTING, lead: EXISTING, admin: EXISTING, auditor: EXISTING };
export const EVERYBODY: Reach = {
  owner: EVERYWHERE,
  candidate: EVERYWHERE,
  officer: EVERYWHERE,
  above: EVERYWHERE,
  below: EVERYWHERE,
  elsewhere: EVERYWHERE,
  point: EVERYWHERE,
  farPoint: EVERYWHERE,
  reviewer: EVERYWHERE,
  lead: EVERYWHERE,
  admin: EVERYWHERE,
  auditor: EVERYWHERE,
};

export const CANDIDATE = ['candidate'] as const;
export const OFFICER = ['unit_officer'] as const;
const POINT_UP = ['exam_point_reviewer', 'provincial_reviewer', 'provincial_lead'] as const;
export const REVIEWERS = [...OFFICER, ...POINT_UP] as const;
export const READERS = [...REVIEWERS, 'auditor'] as const;
export const PROVINCIAL = ['provincial_reviewer', 'provincial_lead'] as const;
export const LEAD = ['provincial_lead'] as const;
export const ADMIN = ['system_admin'] as const;
export const AUDITOR = ['auditor'] as const;
export const STAFF = [...READERS, 'system_admin'] as const;
export const ALL = [...CANDIDATE, ...STAFF] as const;
