import { useAction } from '../../platform/action.ts';
import { api, ProblemError, take } from '../../platform/api.ts';
import { newKey } from '../../platform/new-key.ts';
import type { Declaration } from '../../ui/declaration-facts.ts';
import { answered, type KeyStore, submissionKey } from './submission-key.ts';

const store: KeyStore = {
  get: (name): unknown => uni.getStorageSync(name),
  set: (name, text) => uni.setStorageSync(name, text),
  remove: (name) => uni.removeStorageSync(name),
};

/**
 * 确定. Named by a key that stays on the device until the server has answered, so that a repetition, even by the next life of a
 * killed client, is the same submission.
 * @param flush sends what is still on the way
 */
export function useSubmission(flush: () => Promise<boolean>) {
  return useAction(async (_, { id, version, statementVersion }: Declaration) => {
    if (!(await flush())) throw ProblemError.unreachable();
    const body = { version, statementVersion };
    const header = { 'Idempotency-Key': submissionKey(store, id, body, newKey) };
    try {
      const params = { path: { id }, header };
      const receipt = await take(api.POST('/api/declarations/{id}/submission', { params, body }));
      answered(store, id);
      return receipt;
    } catch (thrown) {
      if (thrown instanceof ProblemError && isRefusal(thrown)) answered(store, id);
      throw thrown;
    }
  });
}

/** Refused for good: nothing was carried out. Of what is still in flight that is not known. */
const isRefusal = ({ status, code }: ProblemError): boolean =>
  status >= 400 && status < 500 && code !== 'in_flight' && code !== 'rate_limited';
