import { ChatDotRound, Message } from '@element-plus/icons-vue';
import type { Page } from '../../platform/page.ts';

export const pages: readonly Page[] = [
  {
    path: '/messages',
    name: 'messages',
    title: '消息',
    permissions: ['message:read'],
    menu: { group: 'work', order: 9, icon: Message },
    help: 'reviewer/总览与工作台',
    component: () => import('./inbox-page.vue'),
  },
  {
    path: '/message-deliveries',
    name: 'message-deliveries',
    title: '微信消息发送',
    permissions: ['message:resend'],
    menu: { group: 'season', order: 9, icon: ChatDotRound },
    help: 'reviewer/总览与工作台',
    component: () => import('./deliveries-page.vue'),
  },
];
