import type { App } from 'vue';
import type { Router } from 'vue-router';
import { announceProblem } from '../ui/announce.ts';

const FAULT = { title: '页面出现错误', detail: '请重试；如仍出现，请刷新页面，或将操作步骤告知系统管理员。' };

/** What nobody foresaw: told plainly to the person, and with all details in the console. */
export function tellFaults(app: App, router: Router): void {
  app.config.errorHandler = (error) => {
    console.error(error);
    announceProblem(FAULT);
  };
  // After a new version was put in place, the part that a page asks for may have another name: it is at the address anew.
  router.onError((error, to) => {
    if (error instanceof TypeError && /import/i.test(error.message))
      location.assign(router.resolve(to.fullPath).href);
  });
}
