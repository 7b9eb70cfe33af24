import type { Permission } from '@htp/domain';
import type { Component } from 'vue';

/** The groups of the menu, in its order. */
export const MENU_GROUPS = {
  work: '工作台',
  review: '审核',
  unit: '单位',
  season: '考试管理',
  administration: '系统管理',
} as const;

export type MenuGroup = keyof typeof MENU_GROUPS;

/** One page of the app: its address, who is offered it, and where its help is. */
export interface Page {
  /** Below `/admin`. */
  readonly path: string;
  readonly name: string;
  readonly title: string;
  /** Any of these opens it; none is needed to open a page that everybody signed in has. */
  readonly permissions?: readonly Permission[];
  /** Open without signing in. */
  readonly open?: boolean;
  /** Shown without the menu, also to whoever is signed in; an open page is, unless it says otherwise. */
  readonly alone?: boolean;
  readonly menu?: { readonly group: MenuGroup; readonly order: number; readonly icon: Component };
  /** The chapter of the manual, below `docs/guide`, without `.md`. */
  readonly help?: string;
  /** The chapter for unit officers, where their manual tells it in a chapter of its own. */
  readonly officerHelp?: string;
  readonly component: () => Promise<{ default: Component }>;
}
