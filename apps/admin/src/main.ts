import { createPinia } from 'pinia';
import { createApp } from 'vue';
import 'element-plus/es/components/message/style/css';
import 'element-plus/es/components/message-box/style/css';
import './ui/theme.css';
import App from './app.vue';
import { createAppRouter } from './shell/router.ts';

createApp(App).use(createPinia()).use(createAppRouter()).mount('#app');
