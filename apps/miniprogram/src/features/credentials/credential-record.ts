import type { components } from '@htp/api-client';
import type { CredentialKind } from '@htp/domain';
import { shallowRef } from 'vue';
import { api, problemOf, take } from '../../platform/api.ts';
import type { SavedRecord } from '../../platform/autosave.ts';
import { newKey } from '../../platform/new-key.ts';
import { restoreSession, useSession } from '../../platform/session.ts';

export type Credential = components['schemas']['CredentialView'];

const asSaved = ({ version, fields }: Credential): SavedRecord => ({ version, values: fields });

/**
 * One credential on the server. A new one is made when the first field is sent: empty, and under a key that this device keeps, so that
 * asking for it again after a lost answer or a killed client leads to the same one; then the field follows.
 */
export function useCredentialRecord() {
  const { accountId } = useSession();
  const credential = shallowRef<Credential>();
  const kind = shallowRef<CredentialKind>();
  const id = shallowRef<string>();

  function show(shown: Credential): Credential {
    credential.value = shown;
    kind.value = shown.kind;
    return shown;
  }

  const read = async (known: string): Promise<Credential> =>
    take(api.GET('/api/credentials/{id}', { params: { path: { id: known } } }));

  async function load(): Promise<SavedRecord> {
    if (id.value === undefined) await restoreSession();
    const found = id.value === undefined ? await findBegun() : await read(id.value);
    return found ? asSaved(show(found)) : { version: 0, values: {} };
  }

  async function save(fields: Record<string, unknown>, seen: number): Promise<{ version: number }> {
    const version = id.value === undefined ? await make() : seen;
    const params = { path: { id: id.value! } };
    return show(await take(api.PATCH('/api/credentials/{id}', { params, body: { version, fields } })));
  }

  async function make(): Promise<number> {
    const key = keptKey() ?? newKey();
    uni.setStorageSync(keyName(), key);
    const params = { header: { 'Idempotency-Key': key } };
    const made = await take(
      api.POST('/api/credentials', { params, body: { kind: kind.value!, fields: {} } }),
    );
    id.value = made.id;
    return made.version;
  }

  /** The one that an earlier life of the client has begun and not left properly: what was typed goes on there. */
  async function findBegun(): Promise<Credential | undefined> {
    if (keptKey() === undefined) return undefined;
    await make();
    const begun = await read(id.value!).catch(orAbsent);
    if (begun?.state === 'incomplete') return begun;
    forgetNew();
    id.value = undefined;
    return undefined;
  }

  const keyName = () => `htp-new-credential:${accountId.value}:${kind.value}`;

  function keptKey(): string | undefined {
    const kept: unknown = uni.getStorageSync(keyName());
    return typeof kept === 'string' && kept !== '' ? kept : undefined;
  }

  /** All of it is on the server: the next 添加 is of another one. */
  const forgetNew = (): void => uni.removeStorageSync(keyName());

  return { credential, kind, id, load, save, forgetNew };
}

function orAbsent(thrown: unknown): undefined {
  if (problemOf(thrown).status !== 404) throw thrown;
}
