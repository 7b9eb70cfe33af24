import { computed, ref, watch } from 'vue';
import { type LocationQuery, useRoute, useRouter } from 'vue-router';

/** Whose claims a list is narrowed to; undefined for everything in it. */
export type ListedClaim = 'mine' | undefined;

const claimIn = (query: LocationQuery): ListedClaim => (query['claim'] === 'mine' ? 'mine' : undefined);

/**
 * What the address of a list narrows it to, read and written. While the page is being left, the address is another
 * page's already.
 */
export function useAddressedClaim() {
  const route = useRoute();
  const router = useRouter();
  const own = route.name;
  const claim = ref(claimIn(route.query));
  watch(
    () => route.query,
    (query) => {
      if (route.name === own) claim.value = claimIn(query);
    },
  );
  return computed<ListedClaim>({
    get: () => claim.value,
    set: (to) => void router.replace({ query: { ...route.query, claim: to } }),
  });
}
