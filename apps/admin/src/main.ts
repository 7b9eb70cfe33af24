import { createPinia } from 'pinia';
import { createApp } from 'vue';
import 'element-plus/es/components/message/style/css';
import 'element-plus/es/components/message-box/style/css';
import './ui/theme.css';
import App from './app.vue';
import { tellFaults } from './shell/faults.ts';
import { createAppRouter } from './shell/router.ts';

const app = createApp(App);
const router = createAppRouter();
tellFaults(app, router);
app.use(createPinia()).use(router).mount('#app');
