import { OfficeBuilding, School } from '@element-plus/icons-vue';
import type { Page } from '../../platform/page.ts';

export const pages: readonly Page[] = [
  {
    path: '/unit',
    name: 'own-unit',
    title: '我的单位',
    permissions: ['unit:edit'],
    menu: { group: 'unit', order: 10, icon: School },
    help: 'officer/我的单位',
    component: () => import('./own-unit-page.vue'),
  },
  {
    path: '/unit/poster',
    name: 'unit-poster',
    title: '单位确认码张贴页',
    permissions: ['unit:code-rotate'],
    help: 'officer/单位确认码',
    component: () => import('./codes/poster-page.vue'),
  },
  {
    path: '/units',
    name: 'units',
    title: '机构管理',
    permissions: ['unit:read'],
    menu: { group: 'unit', order: 40, icon: OfficeBuilding },
    help: 'reviewer/机构管理',
    component: () => import('./registry/registry-page.vue'),
  },
  {
    path: '/units/:id',
    name: 'unit',
    title: '机构信息',
    permissions: ['unit:read'],
    help: 'reviewer/机构管理',
    component: () => import('./registry/unit-page.vue'),
  },
  {
    path: '/unit-imports',
    name: 'unit-imports',
    title: '机构导入',
    permissions: ['unit:import'],
    help: 'reviewer/机构管理',
    component: () => import('./imports/imports-page.vue'),
  },
  {
    path: '/unit-imports/:id',
    name: 'unit-import',
    title: '导入检查结果',
    permissions: ['unit:import'],
    help: 'reviewer/机构管理',
    component: () => import('./imports/import-page.vue'),
  },
];
