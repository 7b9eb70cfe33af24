import { OfficeBuilding } from '@element-plus/icons-vue';
import type { Page } from '../../platform/page.ts';

const review = { permissions: ['unit:review'], help: 'reviewer/机构注册审核' } as const;
const open = { open: true } as const;

export const pages: readonly Page[] = [
  {
    path: '/registrations',
    name: 'registrations',
    title: '机构注册审核',
    ...review,
    menu: { group: 'review', order: 30, icon: OfficeBuilding },
    component: () => import('./queue/registration-queue-page.vue'),
  },
  {
    path: '/registrations/:id',
    name: 'registration',
    title: '机构申请',
    ...review,
    component: () => import('./case/registration-page.vue'),
  },
  {
    path: '/register',
    name: 'register',
    title: '机构注册',
    ...open,
    component: () => import('./public/register-page.vue'),
  },
  {
    path: '/register/inquiry',
    name: 'register-inquiry',
    title: '机构申请查询',
    ...open,
    component: () => import('./public/inquiry-page.vue'),
  },
];
