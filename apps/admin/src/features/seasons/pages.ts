import { Calendar } from '@element-plus/icons-vue';
import type { Page } from '../../platform/page.ts';

const HELP = 'reviewer/考试季管理';

export const pages: readonly Page[] = [
  {
    path: '/seasons',
    name: 'seasons',
    title: '考试季',
    permissions: ['season-version:read'],
    menu: { group: 'season', order: 1, icon: Calendar },
    help: HELP,
    component: () => import('./list/season-list-page.vue'),
  },
  {
    path: '/seasons/:id',
    name: 'season',
    title: '考试季详情',
    permissions: ['season-version:read'],
    help: HELP,
    component: () => import('./published/season-page.vue'),
  },
  {
    path: '/seasons/:id/reopenings',
    name: 'season-reopenings',
    title: '开通补报',
    permissions: ['declaration:reopen'],
    help: 'reviewer/开通补报',
    component: () => import('./reopenings/reopenings-page.vue'),
  },
  {
    path: '/season-drafts/:id',
    name: 'season-draft',
    title: '编制考试季',
    permissions: ['season:edit'],
    help: HELP,
    component: () => import('./draft/draft-page.vue'),
  },
  {
    path: '/season-drafts/:id/publication',
    name: 'season-publication',
    title: '检查并发布',
    permissions: ['season:publish'],
    help: HELP,
    component: () => import('./publication/publication-page.vue'),
  },
];
