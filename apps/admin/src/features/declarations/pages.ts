import type { Page } from '../../platform/page.ts';

export const pages: readonly Page[] = [
  {
    path: '/declarations/:id',
    name: 'declaration-case',
    title: '申报审核',
    permissions: ['case:read'],
    help: 'reviewer/审核工作台',
    component: () => import('./case/case-page.vue'),
  },
];
