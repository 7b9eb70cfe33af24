import { computed, shallowRef, watch } from 'vue';
import { useRoute } from 'vue-router';
import { filterOfQuery } from './queue-filter.ts';

/** The filter that the address of this page says. While the page is being left, the address is another page's already. */
export function useAddressedFilter() {
  const route = useRoute();
  const own = route.name;
  const query = shallowRef(route.query);
  watch(
    () => route.query,
    (now) => {
      if (route.name === own) query.value = now;
    },
  );
  return { query, filter: computed(() => filterOfQuery(query.value)) };
}
