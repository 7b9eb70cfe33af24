/** How a session was begun. */
export type SignInWay = 'wechat' | 'password';

export interface SessionLifetime {
  /** Without a refresh for so long it is over. */
  readonly idleSeconds: number;
  /** It is over then, however often it was refreshed. */
  readonly wholeSeconds: number;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/** A phone stays signed in; a desk in an office does not outlive the working day. */
export const SESSION_LIFETIME: Record<SignInWay, SessionLifetime> = {
  wechat: { idleSeconds: 30 * DAY, wholeSeconds: 180 * DAY },
  password: { idleSeconds: 2 * HOUR, wholeSeconds: 12 * HOUR },
};

/** For so long after its first use a refresh token is answered again, with the same successor. */
export const REUSE_GRACE_SECONDS = 10;

/** Of one account at once; a sign-in beyond them ends those that were not used for the longest time. */
export const MOST_SESSIONS = 50;
