import { Reading } from '@element-plus/icons-vue';
import type { Page } from '../../platform/page.ts';

const HELP = 'reviewer/报考规则';

export const pages: readonly Page[] = [
  {
    path: '/rule-sets',
    name: 'rule-sets',
    title: '报考规则',
    permissions: ['rule-set:read'],
    menu: { group: 'season', order: 2, icon: Reading },
    help: HELP,
    component: () => import('./list/rule-set-list-page.vue'),
  },
  {
    path: '/rule-sets/:version',
    name: 'rule-set',
    title: '报考规则详情',
    permissions: ['rule-set:read'],
    help: HELP,
    component: () => import('./published/rule-set-page.vue'),
  },
  {
    path: '/rule-set-drafts/:id',
    name: 'rule-set-draft',
    title: '编制报考规则',
    permissions: ['rule-set:edit'],
    help: HELP,
    component: () => import('./draft/rule-set-draft-page.vue'),
  },
  {
    path: '/rule-set-drafts/:id/publication',
    name: 'rule-set-publication',
    title: '试运行并发布报考规则',
    permissions: ['rule-set:publish'],
    help: HELP,
    component: () => import('./publication/rule-set-publication-page.vue'),
  },
];
