import type { Page } from '../../platform/page.ts';

export const pages: readonly Page[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    title: '登录',
    open: true,
    component: () => import('./sign-in-page.vue'),
  },
];
