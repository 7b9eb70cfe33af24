import { PERMISSIONS_OF_ROLE, type Role } from '@htp/domain';
import type { Operation } from '../document/index.ts';
import {
  as,
  refreshed,
  type Session,
  signInCandidate,
  signInStaff,
  SignInRefused,
} from '../ground/people.ts';

/** Who of the demo has a role. */
const STAFF = {
  unit_officer: 'hospital-officer',
  exam_point_reviewer: 'wuhan-reviewer',
  provincial_reviewer: 'province-reviewer',
  provincial_lead: 'province-lead',
  system_admin: 'system-admin',
  auditor: 'auditor',
} as const satisfies Record<Exclude<Role, 'candidate'>, string>;

export type Caller = Role | 'anonymous' | 'passerby';
type Staff = keyof typeof STAFF;

/** The candidate whose records there are. */
const CANDIDATE = 'seeded0';
/** What ends a session or an account is asked by people whom nobody misses. */
const ENDING = ['session:manage', 'privacy:manage'];

/** Who asks for an operation, those who may first. */
export function callersOf({ permission }: Operation): Caller[] {
  if (permission === 'public') return ['anonymous', 'candidate'];
  if (ENDING.includes(permission)) return ['passerby', 'anonymous'];
  const roles = Object.keys(PERMISSIONS_OF_ROLE) as Role[];
  const may = (role: Role) => (PERMISSIONS_OF_ROLE[role] as readonly string[]).includes(permission);
  return [...roles.filter(may), ...roles.filter((role) => !may(role)), 'anonymous'];
}

/** Everybody who asks, signed in; somebody whose session has ended signs in again. */
export class Callers {
  private readonly url: string;
  private readonly sessions = new Map<Caller, Promise<Session>>();

  constructor(url: string) {
    this.url = url;
  }

  async headersOf(caller: Caller): Promise<Record<string, string>> {
    if (caller === 'anonymous') return {};
    const session = this.sessions.get(caller) ?? this.signIn(caller);
    this.sessions.set(caller, session);
    const { authorization } = as(await session);
    return { Authorization: authorization };
  }

  /** After their token was refused. @param refused the headers with it */
  async renew(caller: Caller, refused: Readonly<Record<string, string>>): Promise<void> {
    const session = this.sessions.get(caller);
    // Several requests were refused with the same token: one of them renews it.
    if (!session || as(await session).authorization !== refused['Authorization']) return;
    if (this.sessions.get(caller) !== session) return;
    const renewed = session.then((old) => refreshed(this.url, old)).catch(() => this.signIn(caller));
    this.sessions.set(caller, renewed);
    await renewed;
  }

  async accountIds(): Promise<string[]> {
    await this.headersOf('candidate');
    const sessions = await Promise.all(this.sessions.values());
    return sessions.map(({ accountId }) => accountId);
  }

  private async signIn(caller: Caller): Promise<Session> {
    if (caller === 'candidate') return signInCandidate(this.url, CANDIDATE);
    if (caller === 'passerby') return this.passerBy();
    const userName = STAFF[caller as Staff];
    try {
      return await signInStaff(this.url, userName);
    } catch (error) {
      if (!(error instanceof SignInRefused)) throw error;
      throw new Error(`${userName} cannot sign in any more: ${error.message}`, { cause: error });
    }
  }

  /** Another request may end the session while it is still being opened. */
  private async passerBy(tries = 10): Promise<Session> {
    try {
      return await signInCandidate(this.url, 'passerby');
    } catch (error) {
      if (tries <= 1) throw error;
      return this.passerBy(tries - 1);
    }
  }
}
