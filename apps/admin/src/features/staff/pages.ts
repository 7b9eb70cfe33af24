import { UserFilled } from '@element-plus/icons-vue';
import type { Page } from '../../platform/page.ts';

const HELP = 'administrator/账号与角色';
const permissions = ['staff:manage'] as const;

export const pages: readonly Page[] = [
  {
    path: '/staff',
    name: 'staff',
    title: '账号与角色',
    permissions,
    menu: { group: 'administration', order: 1, icon: UserFilled },
    help: HELP,
    component: () => import('./staff-list-page.vue'),
  },
  {
    path: '/staff/new',
    name: 'staff-new',
    title: '新建账号',
    permissions,
    help: HELP,
    component: () => import('./new-staff-page.vue'),
  },
  {
    path: '/staff/:id',
    name: 'staff-account',
    title: '账号详情',
    permissions,
    help: HELP,
    component: () => import('./staff-page.vue'),
  },
];
