import { Postcard } from '@element-plus/icons-vue';
import type { Page } from '../../platform/page.ts';

const help = 'reviewer/实名人工审核';

export const pages: readonly Page[] = [
  {
    path: '/identities',
    name: 'identity-cases',
    title: '实名人工审核',
    permissions: ['identity:review'],
    menu: { group: 'review', order: 20, icon: Postcard },
    help,
    component: () => import('./queue/identity-queue-page.vue'),
  },
  {
    path: '/identities/:id',
    name: 'identity-case',
    title: '实名人工审核案卷',
    permissions: ['identity:review'],
    help,
    component: () => import('./case/identity-case-page.vue'),
  },
];
