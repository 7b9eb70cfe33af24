import { Checked, DataAnalysis, Download, House, Tickets } from '@element-plus/icons-vue';
import type { Page } from '../../platform/page.ts';

export const pages: readonly Page[] = [
  {
    path: '/',
    name: 'work-list',
    title: '工作台',
    permissions: ['work-list:read'],
    menu: { group: 'work', order: 1, icon: House },
    help: 'reviewer/总览与工作台',
    officerHelp: 'officer/工作台',
    component: () => import('./work-list/work-list-page.vue'),
  },
  {
    path: '/figures',
    name: 'figures',
    title: '总览',
    permissions: ['report:read'],
    menu: { group: 'work', order: 2, icon: DataAnalysis },
    help: 'reviewer/总览与工作台',
    component: () => import('./figures/figures-page.vue'),
  },
  {
    path: '/exports',
    name: 'exports',
    title: '导出汇总表',
    permissions: ['export:make'],
    menu: { group: 'work', order: 4, icon: Download },
    help: 'reviewer/导出汇总表',
    officerHelp: 'officer/导出',
    component: () => import('./exports/exports-page.vue'),
  },
  {
    path: '/activity',
    name: 'activity',
    title: '操作记录',
    permissions: ['activity:read'],
    menu: { group: 'administration', order: 8, icon: Tickets },
    help: 'reviewer/审计',
    component: () => import('./record/activity-page.vue'),
  },
  {
    path: '/activity/verifications',
    name: 'verifications',
    title: '校验操作记录',
    permissions: ['activity:read'],
    menu: { group: 'administration', order: 9, icon: Checked },
    help: 'reviewer/审计',
    component: () => import('./record/verifications-page.vue'),
  },
];
