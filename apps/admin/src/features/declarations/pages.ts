import { Stamp } from '@element-plus/icons-vue';
import type { Page } from '../../platform/page.ts';

export const pages: readonly Page[] = [
  {
    path: '/declarations',
    name: 'declarations',
    title: '申报审核',
    permissions: ['case:read'],
    menu: { group: 'review', order: 1, icon: Stamp },
    help: 'reviewer/申报审核列表',
    officerHelp: 'officer/申报审核列表',
    component: () => import('./queue/queue-page.vue'),
  },
  {
    path: '/declarations/:id',
    name: 'declaration-case',
    title: '申报审核',
    permissions: ['case:read'],
    help: 'reviewer/审核工作台',
    officerHelp: 'officer/审核申报',
    component: () => import('./case/case-page.vue'),
  },
];
