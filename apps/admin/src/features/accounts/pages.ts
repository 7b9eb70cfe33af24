import type { Page } from '../../platform/page.ts';

export const pages: readonly Page[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    title: '登录',
    open: true,
    component: () => import('./sign-in-page.vue'),
  },
  {
    path: '/setup',
    name: 'setup',
    title: '首次使用设置',
    alone: true,
    component: () => import('./setup-page.vue'),
  },
  {
    path: '/account',
    name: 'account',
    title: '我的账号',
    help: 'shared/登录与账号安全',
    component: () => import('./account-page.vue'),
  },
];
