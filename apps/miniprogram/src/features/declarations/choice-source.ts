import { api, take } from '../../platform/api.ts';
import { getDeclaration } from './own-declaration.ts';

/** What the page's address asks for: a draft whose choice is to be changed, or a new declaration. */
export interface Wanted {
  readonly id?: string | undefined;
  /** Of a new one, where several seasons are open. */
  readonly seasonId?: string | undefined;
}

/** All that 选择申报 shows: open seasons, what the chosen one offers, and who would declare. */
export async function loadChoice({ id, seasonId: wanted }: Wanted) {
  const [open, identity, affiliation, draft] = await Promise.all([
    take(api.GET('/api/seasons/open')),
    take(api.GET('/api/identity')),
    take(api.GET('/api/affiliation')),
    id ? getDeclaration(id) : undefined,
  ]);
  const asked = open.items.find((season) => season.id === wanted) ?? open.items[0];
  const seasonId = draft?.seasonId ?? asked?.id;
  const [season, own] = await Promise.all([
    seasonId ? take(api.GET('/api/seasons/{id}', { params: { path: { id: seasonId } } })) : undefined,
    seasonId && !draft ? declarationsIn(seasonId) : [],
  ]);
  return { open, identity, affiliation, draft, season, own };
}

const declarationsIn = async (seasonId: string) =>
  (await take(api.GET('/api/declarations', { params: { query: { seasonId } } }))).items;
