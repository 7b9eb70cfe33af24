import { EditPen } from '@element-plus/icons-vue';
import type { Page } from '../../platform/page.ts';

export const pages: readonly Page[] = [
  {
    path: '/corrections',
    name: 'corrections',
    title: '信息更正',
    permissions: ['correction:decide'],
    menu: { group: 'unit', order: 30, icon: EditPen },
    help: 'officer/信息更正',
    component: () => import('./corrections-page.vue'),
  },
  {
    path: '/corrections/:id',
    name: 'correction',
    title: '信息更正申请',
    permissions: ['correction:decide'],
    help: 'officer/信息更正',
    component: () => import('./correction-page.vue'),
  },
];
