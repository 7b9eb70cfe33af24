import { createPinia } from 'pinia';
import { createApp } from 'vue';
import 'element-plus/es/components/message/style/css';
import 'element-plus/es/components/message-box/style/css';
import './ui/theme.css';
import App from './app.vue';
import { useSession } from './platform/session.ts';
import { tellFaults } from './shell/faults.ts';
import { createAppRouter } from './shell/router.ts';

const app = createApp(App);
const router = createAppRouter();
tellFaults(app, router);
app.use(createPinia());
// Where nothing answers, the page for signing in says so as soon as it is used.
await useSession()
  .restore()
  .catch(() => undefined);
app.use(router).mount('#app');
