import type { RouteLocationRaw } from 'vue-router';

type Target = (id: string) => RouteLocationRaw;

/** Messages of identity cases name the account, of which staff have no page: they lead to the list. */
const TARGETS: Readonly<Record<string, Target>> = {
  declaration: (id) => `/declarations/${id}`,
  identity: () => '/identities',
  registration: (id) => `/registrations/${id}`,
};

/** The page of what a message is about; undefined where staff have none. */
export const targetOf = ({ kind, id }: { kind: string; id: string }) => TARGETS[kind]?.(id);
