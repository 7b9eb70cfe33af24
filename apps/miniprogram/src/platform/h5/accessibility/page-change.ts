let present: Element | null = null;

/** Leads the focus to the heading of a page that has just come into sight: it is what is read first then. */
export function followPage(): void {
  const page = document.querySelector('uni-page');
  if (!page || page === present) return;
  const isFirst = present === null;
  const heading = page.querySelector<HTMLElement>('.uni-page-head__title');
  if (!heading) return;
  present = page;
  heading.setAttribute('tabindex', '-1');
  if (!isFirst && !page.contains(document.activeElement)) heading.focus({ preventScroll: true });
}
