import type { Page } from '../../platform/page.ts';

export const pages: readonly Page[] = [
  {
    path: '/help/:manual?/:chapter?',
    name: 'help',
    title: '帮助',
    open: true,
    alone: false,
    component: () => import('./help-page.vue'),
  },
];
