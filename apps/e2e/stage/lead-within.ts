import type { Page } from 'playwright-core';

/** The element that a Vue app stands in, as Vue marks it. */
type Mounted = Element & {
  readonly __vue_app__: {
    readonly config: { readonly globalProperties: { $router: { push(to: string): unknown } } };
  };
};

/** Leads to a path within the running app, as a link in it does: to load it anew for each page takes longer than all else. */
export async function leadWithin(page: Page, path: string): Promise<void> {
  await page.evaluate(
    (to) => document.querySelector<Mounted>('#app')!.__vue_app__.config.globalProperties.$router.push(to),
    `/${path}`,
  );
}
