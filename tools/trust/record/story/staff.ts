import { randomUUID } from 'node:crypto';
import type { Scene } from './scene.ts';
import { sessionOf } from './signing-in.ts';

/** An administrator does to an account whatever can be done to one. */
export async function staffKept({ asking, staff: { admin: who } }: Scene): Promise<void> {
  const userName = `kept-${randomUUID().slice(0, 8)}`;
  const body = { userName, displayName: '钱工作', grants: [{ role: 'provincial_lead' }] };
  const { accountId: id, initialPassword: password } = await asking.post('/api/staff', { who, body });
  const path = `/api/staff/${id}`;
  await asking.send('PATCH', path, { who, body: { displayName: '李工作' } });
  await asking.post(`${path}/grants`, { who, body: { role: 'provincial_reviewer' } });
  const { grants } = await asking.get(path, who);
  await asking.send('DELETE', `${path}/grants/${grants[0].id}`, { who });
  const signIn = () => asking.post('/api/sessions/password', { body: { userName, password } });
  const session = await signIn();
  await asking.send('DELETE', `${path}/sessions/${sessionOf(session)}`, { who });
  await signIn();
  await asking.send('DELETE', `${path}/sessions`, { who });
  await asking.send('DELETE', `${path}/lock`, { who });
  await asking.send('PUT', `${path}/initial-password`, { who });
  await asking.send('DELETE', `${path}/second-factor`, { who });
  await asking.send('PUT', `${path}/disablement`, { who });
  await asking.send('DELETE', `${path}/disablement`, { who });
}
