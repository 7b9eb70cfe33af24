import type { FormValues } from '@htp/domain';
import { ref } from 'vue';
import { useSession } from './session.ts';

/**
 * What is typed for something that the server learns of as a whole, such as a report: kept on this device, for whoever has signed in,
 * until it is sent.
 */
export function useKeptDraft() {
  const { accountId } = useSession();
  const values = ref<FormValues>({});
  let name = '';

  /** Goes on with what was typed of this before, or begins with these values. */
  function open(key: string, first: FormValues): void {
    const mine = `htp-draft:${accountId.value}:${key}`;
    if (mine === name) return;
    name = mine;
    values.value = { ...first, ...keptIn(uni.getStorageSync(name)) };
  }

  function set(field: string, value: unknown): void {
    values.value = { ...values.value, [field]: value };
    uni.setStorageSync(name, JSON.stringify(values.value));
  }

  /** It was sent, or given up. */
  const forget = (): void => uni.removeStorageSync(name);

  return { values, open, set, forget };
}

/** What lies on a device may have been left by an earlier version of this client: what is not understood is let go. */
function keptIn(text: unknown): FormValues {
  if (typeof text !== 'string' || text === '') return {};
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === 'object' && kept !== null ? (kept as FormValues) : {};
  } catch {
    return {};
  }
}
