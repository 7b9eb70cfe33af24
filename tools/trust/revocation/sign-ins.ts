import { signInNewcomer } from '../ground/people.ts';
import { reading, sendOrThrow } from './requests.ts';
import type { Round } from './storm.ts';
import type { Officer, Subjects } from './subjects.ts';

/** Something that can be taken away, again and again. */
export interface Revocation {
  readonly name: string;
  /** How many of a hundred rounds. */
  readonly share: number;
  /** @returns makes the next round */
  readonly prepare: (subjects: Subjects) => Promise<() => Promise<Round>>;
}

const CASES = '/api/review/declarations';
const NEW_PASSWORD = 'Violet-Harbour-77-again';

const endedBy = ({ session }: Officer): Round['committed'] => [
  'SELECT bool_and(ended_at IS NOT NULL) FROM session WHERE id = $1',
  [sessionOf(session)],
];

/** The session that an access token names. */
export function sessionOf({ accessToken }: { readonly accessToken: string }): string {
  const claims = Buffer.from(accessToken.split('.')[1]!, 'base64url').toString();
  return (JSON.parse(claims) as { sid: string }).sid;
}

/** Takes from an officer; afterwards account, password, factor, grants and sessions are as they were. */
function fromOfficer(
  name: string,
  share: number,
  revoke: (officer: Officer, subjects: Subjects, url: string) => Promise<unknown>,
  committed: (officer: Officer) => Round['committed'] = endedBy,
): Revocation {
  const prepare = async (subjects: Subjects) => {
    const officer = await subjects.officer();
    const { accountId } = officer.session;
    const restores = [
      await subjects.keep('role_grant', 'account_id = $1', [accountId]),
      await subjects.keep('second_factor', 'account_id = $1', [accountId]),
    ];
    const [row] = await subjects.rows<{ hash: string }>(
      'SELECT password_hash AS hash FROM staff_account WHERE account_id = $1',
      [accountId],
    );
    const restore = async () => {
      for (const each of restores) await each();
      await subjects.run('UPDATE account SET disabled_at = NULL WHERE id = $1', [accountId]);
      await subjects.run('UPDATE session SET ended_at = NULL, end_reason = NULL WHERE account_id = $1', [
        accountId,
      ]);
      await subjects.run(
        'UPDATE staff_account SET password_hash = $2, initial_password = false WHERE account_id = $1',
        [accountId, row!.hash],
      );
    };
    return async () => ({
      use: reading(officer.session, CASES),
      revoke: async (url: string) => {
        await revoke(officer, subjects, url);
      },
      committed: committed(officer),
      restore,
    });
  };
  return { name, share, prepare };
}

const byAdmin =
  (method: 'PUT' | 'DELETE', what: (officer: Officer) => string) =>
  (officer: Officer, subjects: Subjects, url: string) =>
    sendOrThrow(url, subjects.powers.admin, [
      method,
      `/api/staff/${officer.session.accountId}/${what(officer)}`,
    ]);

/** What ends a sign-in, or what may be done in it. */
export const SIGN_INS: readonly Revocation[] = [
  fromOfficer(
    'an account is disabled',
    12,
    byAdmin('PUT', () => 'disablement'),
    ({ session }) => ['SELECT disabled_at IS NOT NULL FROM account WHERE id = $1', [session.accountId]],
  ),
  fromOfficer(
    'a role is taken away',
    12,
    byAdmin('DELETE', ({ grantId }) => `grants/${grantId}`),
    ({ grantId }) => ['SELECT NOT EXISTS (SELECT FROM role_grant WHERE id = $1)', [grantId]],
  ),
  fromOfficer(
    'an administrator ends the sessions',
    8,
    byAdmin('DELETE', () => 'sessions'),
  ),
  fromOfficer(
    'a second factor is reset',
    8,
    byAdmin('DELETE', () => 'second-factor'),
  ),
  fromOfficer('somebody signs out', 10, ({ session }, _, url) =>
    sendOrThrow(url, session, ['DELETE', '/api/sessions/current']),
  ),
  fromOfficer('somebody signs out everywhere else', 10, ({ other }, _, url) =>
    sendOrThrow(url, other, ['DELETE', '/api/sessions/others']),
  ),
  fromOfficer(
    'a password is reset',
    2,
    byAdmin('PUT', () => 'initial-password'),
  ),
  fromOfficer('a password is changed', 2, ({ other }, _, url) =>
    sendOrThrow(url, other, ['PUT', '/api/me/password'], {
      currentPassword: 'seeded-for-tests-2026',
      newPassword: NEW_PASSWORD,
    }),
  ),
  {
    name: 'a refresh token is shown again',
    share: 8,
    prepare: async (subjects) => async () => {
      const session = await signInNewcomer(subjects.ground.url(0));
      const { refreshToken } = session;
      const url = subjects.ground.url(1);
      await sendOrThrow(url, null, ['POST', '/api/sessions/refresh'], { refreshToken });
      // Beyond the seconds in which a lost answer may be asked for again.
      await subjects.run(
        `UPDATE refresh_token SET used_at = used_at - interval '1 minute' WHERE session_id = $1 AND used_at IS NOT NULL`,
        [sessionOf(session)],
      );
      return {
        use: reading(session, '/api/credentials'),
        revoke: (at: string) => refused(at, refreshToken),
        committed: ['SELECT ended_at IS NOT NULL FROM session WHERE id = $1', [sessionOf(session)]],
        restore: async () => undefined,
      };
    },
  },
  {
    name: 'an account is deleted',
    share: 8,
    prepare: async (subjects) => async () => {
      const session = await signInNewcomer(subjects.ground.url(0));
      return {
        use: reading(session, '/api/me/consents'),
        revoke: async (url: string) => {
          await sendOrThrow(url, session, ['POST', '/api/me/deletion'], { confirmation: '注销账号' });
        },
        committed: [
          'SELECT NOT EXISTS (SELECT FROM session WHERE id = $1 AND ended_at IS NULL)',
          [sessionOf(session)],
        ],
        restore: async () => undefined,
      };
    },
  },
];

/** A token that was used before ends the family: the answer is no. */
async function refused(url: string, refreshToken: string): Promise<void> {
  await sendOrThrow(url, null, ['POST', '/api/sessions/refresh'], { refreshToken }).catch(() => undefined);
}
