import { type components, problemOf } from '@htp/api-client';
import { useAction } from '../../../platform/action.ts';
import { api, take } from '../../../platform/api.ts';
import { useFollowing } from '../../../platform/follow.ts';
import { usePagedList } from '../../../platform/paged-list.ts';

export type RosterExport = components['schemas']['ExportView'];

const isUnderWay = ({ status }: RosterExport) => status === 'requested' || status === 'running';

/** One's own exports; what is being made is followed until it has ended. */
export function useOwnExports() {
  const list = usePagedList<RosterExport>((cursor, signal) =>
    take(api.GET('/api/exports', { params: { query: { cursor } }, signal })),
  );

  const following = useFollowing(async () => {
    const underWay = list.items.value.filter(isUnderWay);
    for (const { id } of underWay) await lookAgain(id);
    return list.items.value.some(isUnderWay);
  });

  async function lookAgain(id: string): Promise<void> {
    try {
      const seen = await take(api.GET('/api/exports/{id}', { params: { path: { id } } }));
      list.replace((items) => items.map((item) => (item.id === id ? seen : item)));
    } catch (thrown) {
      // The next look may reach the server again; what is shown stays.
      problemOf(thrown);
    }
  }

  async function reload(): Promise<void> {
    await list.reload();
    if (list.items.value.some(isUnderWay)) following.start();
  }

  const cancelling = useAction(async (_, id: string) => {
    await take(api.POST('/api/exports/{id}/cancellation', { params: { path: { id } } }));
    await lookAgain(id);
  });

  const downloading = useAction(async (_, id: string) => {
    const { url } = await take(api.POST('/api/exports/{id}/links', { params: { path: { id } } }));
    openDownload(url);
  });

  return { list, reload, lookAgain, cancelling, downloading };
}

/** The address is good for a minute, for this session: it is opened at once and kept nowhere. */
function openDownload(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  // Were it refused, the page would stay where it is.
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}
