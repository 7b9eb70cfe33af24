import type { components } from '@htp/api-client';
import { ref, shallowRef } from 'vue';
import { api, take } from '../../platform/api.ts';
import { usePagedList } from '../../platform/paged-list.ts';

type Member = components['schemas']['MemberView'];
type MemberSearch = components['schemas']['MemberSearchInput'];
export type MemberState = 'current' | 'former';

/** The people of a unit: all present ones, those who left, or what a search finds. */
export function useMemberList(unitId: () => string | undefined) {
  const state = ref<MemberState>('current');
  const search = shallowRef<MemberSearch>();

  const list = usePagedList<Member>((cursor, signal) => {
    const path = { id: unitId() ?? '' };
    if (search.value)
      return take(
        api.POST('/api/units/{id}/members/searches', { params: { path }, body: search.value, signal }),
      );
    const query = { state: state.value, ...(cursor ? { cursor } : {}) };
    return take(api.GET('/api/units/{id}/members', { params: { path, query }, signal }));
  });

  return {
    list,
    state,
    search,
    show: (shown: MemberState) => {
      state.value = shown;
      search.value = undefined;
      return list.restart();
    },
    find: (by: MemberSearch | undefined) => {
      search.value = by;
      return list.restart();
    },
  };
}
