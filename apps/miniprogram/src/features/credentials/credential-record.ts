import type { components } from '@htp/api-client';
import type { CredentialKind } from '@htp/domain';
import { shallowRef } from 'vue';
import { api, take } from '../../platform/api.ts';
import type { SavedRecord } from '../../platform/autosave.ts';
import { newKey } from '../../platform/new-key.ts';
import { useSession } from '../../platform/session.ts';

export type Credential = components['schemas']['CredentialView'];

const asSaved = ({ version, fields }: Credential): SavedRecord => ({ version, values: fields });

/**
 * One credential on the server. A new one is made when the first field is sent: empty, so that asking for it again after a lost answer
 * or a killed client is the same request and makes no second one; then the field follows.
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

  async function load(): Promise<SavedRecord> {
    if (id.value === undefined) return { version: 0, values: {} };
    return asSaved(
      show(await take(api.GET('/api/credentials/{id}', { params: { path: { id: id.value } } }))),
    );
  }

  async function save(fields: Record<string, unknown>, seen: number): Promise<{ version: number }> {
    const version = id.value === undefined ? await make() : seen;
    const params = { path: { id: id.value! } };
    const saved = show(await take(api.PATCH('/api/credentials/{id}', { params, body: { version, fields } })));
    uni.removeStorageSync(keyName());
    return saved;
  }

  async function make(): Promise<number> {
    const header = { 'Idempotency-Key': keyOfNew() };
    const made = await take(
      api.POST('/api/credentials', { params: { header }, body: { kind: kind.value!, fields: {} } }),
    );
    id.value = made.id;
    return made.version;
  }

  const keyName = () => `htp-new-credential:${accountId.value}:${kind.value}`;

  /** The same until a field of it is known to be on the server. */
  function keyOfNew(): string {
    const kept: unknown = uni.getStorageSync(keyName());
    const key = typeof kept === 'string' && kept !== '' ? kept : newKey();
    uni.setStorageSync(keyName(), key);
    return key;
  }

  return { credential, kind, id, load, save };
}
