/** Room above a field for whatever stays at the top of the page. */
const ABOVE_PX = 80;

/** Brings a field of this component into sight. */
export function scrollToField(name: string, component: unknown): void {
  const query = uni.createSelectorQuery().in(component);
  query.select(`#field-${name}`).boundingClientRect();
  query.selectViewport().scrollOffset(() => undefined);
  query.exec((found: ({ top?: number; scrollTop?: number } | null)[]) => {
    const [field, page] = found;
    if (field?.top === undefined || page?.scrollTop === undefined) return;
    uni.pageScrollTo({ scrollTop: Math.max(0, page.scrollTop + field.top - ABOVE_PX), duration: 200 });
  });
}
