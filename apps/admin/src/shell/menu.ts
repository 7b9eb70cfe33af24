import { type MenuGroup, MENU_GROUPS, type Page } from '../platform/page.ts';

export interface Menu {
  readonly group: MenuGroup;
  readonly title: string;
  readonly pages: readonly Page[];
}

/** The menu of somebody who may open these pages, without groups that have none. */
export function menuOf(pages: readonly Page[]): readonly Menu[] {
  const order = (page: Page) => page.menu?.order ?? 0;
  return (Object.keys(MENU_GROUPS) as MenuGroup[])
    .map((group) => ({
      group,
      title: MENU_GROUPS[group],
      pages: pages
        .filter(({ menu }) => menu?.group === group)
        .sort((one, other) => order(one) - order(other)),
    }))
    .filter(({ pages: offered }) => offered.length > 0);
}
