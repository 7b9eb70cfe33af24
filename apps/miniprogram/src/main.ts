import './platform/older-phones.ts';
import { createSSRApp } from 'vue';
import App from './App.vue';

/** uni-app calls it, for either target. */
export function createApp() {
  return { app: createSSRApp(App) };
}
