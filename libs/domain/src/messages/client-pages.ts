/** The inbox of the candidates' client. */
export const INBOX_PAGE = 'features/notifications/messages-page';

/** The page of the candidates' client that tells more about what a message is about, by the kind of its subject. */
export const PAGE_OF_SUBJECT: Readonly<Record<string, string>> = {
  declaration: 'features/declared/declared-page',
  season: 'features/declarations/choice-page',
  identity: 'features/identity/identity-page',
  affiliation: 'features/affiliation/affiliation-page',
  correction: 'features/corrections/correction-page',
  account: 'features/credentials/credentials-page',
};

/** Subjects of which a page shows one: the others are the person's own, and one only. */
const SHOWN_BY_ID: readonly string[] = ['declaration', 'correction'];

/** Where a tap on a message leads, as WeChat wants it: without a slash in front. */
export function clientPageOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  const page = PAGE_OF_SUBJECT[kind] ?? INBOX_PAGE;
  return SHOWN_BY_ID.includes(kind) ? `${page}?id=${id}` : page;
}
