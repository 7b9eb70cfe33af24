import { randomUUID } from 'node:crypto';
import { CONSENT_VERSION, PICTURE_CONSENT_VERSION } from '@htp/domain';
import type { Session } from '../../ground/people.ts';
import type { Asked, View } from '../../journey/asking.ts';
import type { Later } from './scene.ts';

/** People who come, go on, and go. */
export async function signingIn(scene: Later): Promise<void> {
  const { asking } = scene;
  const first = await withWechat(scene, 'passer');
  const [second, third] = [await withWechat(scene, 'passer'), await withWechat(scene, 'passer')];
  await asking.post('/api/sessions/refresh', { body: { refreshToken: third.refreshToken } });
  await asking.send('DELETE', `/api/sessions/${sessionOf(second)}`, { who: first });
  await asking.send('DELETE', '/api/sessions/others', { who: first });
  await pictureConsent(scene, first);
  await asking.send('DELETE', '/api/sessions/current', { who: first });
  await leaves(scene);
  await inBrowsers(scene);
}

export async function withWechat({ asking }: Later, name: string): Promise<Session> {
  const body = { code: `sim-${name}-${randomUUID()}`, agreedVersion: CONSENT_VERSION };
  return (await asking.post('/api/sessions/wechat', { body })) as Session;
}

async function pictureConsent({ asking }: Later, who: Session): Promise<void> {
  const body = { version: PICTURE_CONSENT_VERSION };
  await asking.send('PUT', '/api/identity/picture-consent', { who, body });
  await asking.send('DELETE', '/api/identity/picture-consent', { who });
}

/** Takes an archive of what is kept of him, and deletes his account. */
async function leaves(scene: Later): Promise<void> {
  const { asking } = scene;
  const who = await withWechat(scene, 'leaver');
  const { url } = await asking.post('/api/me/data-exports', { who, body: { format: 'archive' } });
  await asking.get(url);
  await asking.post('/api/me/deletion', { who, body: { confirmation: '注销账号' } });
}

/** A member of staff with a spare code, and somebody who comes from WeChat. */
async function inBrowsers({ asking, auditor }: Later): Promise<void> {
  const { userName, password, recoveryCode: code } = auditor;
  const staff = await asking.succeed('POST', '/api/sessions/browser', {
    body: { userName, password, code },
  });
  await asking.post('/api/sessions/browser/refresh', { headers: cookiesOf(staff) });
  const root = '/api/sessions/wechat-web';
  const body = { returnPath: '/features/session/sign-in-page' };
  const begun = await asking.succeed('POST', `${root}/authorisations`, { body });
  const state = new URL((begun.view as View).address).searchParams.get('state');
  const back = { code: `sim-browsing-${randomUUID()}`, state, agreedVersion: CONSENT_VERSION };
  const started = await asking.succeed('POST', root, { body: back, headers: cookiesOf(begun) });
  await asking.post(`${root}/refresh`, { headers: cookiesOf(started) });
}

const cookiesOf = ({ headers }: Asked) => ({
  cookie: headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; '),
});

/** The session that an access token names. */
export function sessionOf({ accessToken }: Pick<Session, 'accessToken'>): string {
  const claims = Buffer.from(accessToken.split('.')[1]!, 'base64url').toString();
  return (JSON.parse(claims) as { sid: string }).sid;
}
