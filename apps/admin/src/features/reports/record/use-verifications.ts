import { type components, problemOf } from '@htp/api-client';
import { useAction } from '../../../platform/action.ts';
import { api, take } from '../../../platform/api.ts';
import { useFollowing } from '../../../platform/follow.ts';
import { usePagedList } from '../../../platform/paged-list.ts';
import { useRecord } from '../../../platform/record.ts';

export type Verification = components['schemas']['VerificationView'];
export type ChainState = components['schemas']['ChainStateView'];

const isUnderWay = ({ status }: Verification) => status !== 'finished';

/** Readings of the whole record, and how its chain stands; the one that goes on is followed to its end. */
export function useVerifications() {
  const chain = useRecord<ChainState>((signal) => take(api.GET('/api/activity/chain', { signal })));
  const list = usePagedList<Verification>((cursor, signal) =>
    take(api.GET('/api/activity/verifications', { params: { query: { cursor } }, signal })),
  );

  const following = useFollowing(async () => {
    for (const { id } of list.items.value.filter(isUnderWay)) await lookAgain(id);
    const goesOn = list.items.value.some(isUnderWay);
    if (!goesOn) await chain.reload();
    return goesOn;
  });

  async function lookAgain(id: string): Promise<void> {
    try {
      const seen = await take(api.GET('/api/activity/verifications/{id}', { params: { path: { id } } }));
      list.replace((items) => items.map((item) => (item.id === id ? seen : item)));
    } catch (thrown) {
      // The next look may reach the server again; what is shown stays.
      problemOf(thrown);
    }
  }

  async function reload(): Promise<void> {
    await Promise.all([list.reload(), chain.reload()]);
    if (list.items.value.some(isUnderWay)) following.start();
  }

  const requesting = useAction(async () => {
    await take(api.POST('/api/activity/verifications'));
    await reload();
    return true;
  });

  return { chain, list, reload, requesting };
}
