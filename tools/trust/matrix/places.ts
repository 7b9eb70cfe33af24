import type { Role } from '@htp/domain';

/**
 * Where a record stands, seen from the hospital: of the candidate who asks (or of the hospital itself), of a colleague there, of its
 * sub-unit, of a unit in another city, of nothing, of something that was deleted.
 */
export const PLACES = ['own', 'same', 'sub', 'other', 'absent', 'deleted'] as const;
export type Place = (typeof PLACES)[number];

/** Who asks: everybody of a role at least once, and whoever nobody should listen to. */
export const ASKERS = {
  anonymous: null,
  /** The records of place `own` are hers. */
  owner: 'candidate',
  /** Another one, bound to the same hospital. */
  candidate: 'candidate',
  officer: 'unit_officer',
  /** Of the unit that supervises the hospital. */
  above: 'unit_officer',
  /** Of its sub-unit. */
  below: 'unit_officer',
  /** Of the unit in the other city. */
  elsewhere: 'unit_officer',
  point: 'exam_point_reviewer',
  farPoint: 'exam_point_reviewer',
  reviewer: 'provincial_reviewer',
  lead: 'provincial_lead',
  admin: 'system_admin',
  auditor: 'auditor',
  /** An officer of the hospital who still has the initial password. */
  setup: 'unit_officer',
  /** An officer of the hospital whose account was disabled after he had signed in. */
  disabled: 'unit_officer',
  /** The owner, with an access token that has run out. */
  expired: 'candidate',
} as const satisfies Record<string, Role | null>;
export type Asker = keyof typeof ASKERS;
export const ASKER_NAMES = Object.keys(ASKERS) as Asker[];

/** Nobody listens to them, whatever they ask for. */
export const UNHEARD: readonly Asker[] = ['anonymous', 'disabled', 'expired'];

/** What an address or a body can name. */
export type Kind =
  | 'account'
  | 'caseFile'
  | 'correction'
  | 'credential'
  | 'declaration'
  | 'export'
  | 'finding'
  | 'grant'
  | 'identityCase'
  | 'looseFile'
  | 'member'
  | 'message'
  | 'registration'
  | 'reopening'
  | 'ruleSet'
  | 'ruleSetDraft'
  | 'season'
  | 'seasonDraft'
  | 'seasonVersion'
  | 'section'
  | 'session'
  | 'side'
  | 'staff'
  | 'staffSession'
  | 'unit'
  | 'unitImport'
  | 'unitRegistration'
  | 'verification';
