import { User } from '@element-plus/icons-vue';
import type { Page } from '../../platform/page.ts';

export const pages: readonly Page[] = [
  {
    path: '/members',
    name: 'members',
    title: '人员管理',
    permissions: ['affiliation:read'],
    menu: { group: 'unit', order: 20, icon: User },
    help: 'officer/人员管理',
    component: () => import('./members-page.vue'),
  },
];
