import { createRouter, createWebHistory, type Router, type RouteLocationNormalized } from 'vue-router';
import { nextAfterSignIn } from '../features/accounts/index.ts';
import type { Page } from '../platform/page.ts';
import { useSession } from '../platform/session.ts';
import { PAGES } from './pages.ts';

declare module 'vue-router' {
  interface RouteMeta {
    page?: Page;
  }
}

const routeOf = (page: Page) => ({
  path: page.path,
  name: page.name,
  component: page.component,
  meta: { page },
});

/** The addresses of the app. Whoever is not signed in is led to signing in and back to where he wanted to go. */
export function createAppRouter(): Router {
  const router = createRouter({
    history: createWebHistory('/admin/'),
    routes: [
      ...PAGES.map(routeOf),
      { path: '/refused', name: 'refused', component: () => import('./refused-page.vue') },
      { path: '/:path(.*)*', name: 'absent', component: () => import('./absent-page.vue') },
    ],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  });
  router.beforeEach(admit);
  return router;
}

function admit({ meta, name, fullPath, query }: RouteLocationNormalized) {
  const { page } = meta;
  const session = useSession();
  if (name === 'sign-in' && session.signedIn) return nextAfterSignIn(query);
  if (page?.open) return true;
  if (!session.signedIn) return { name: 'sign-in', query: { next: fullPath } };
  if (session.setupPending !== (name === 'setup'))
    return session.setupPending ? { name: 'setup', query: { next: fullPath } } : nextAfterSignIn(query);
  if (name === 'refused' || name === 'absent' || mayOpen(page)) return true;
  return { name: 'refused', replace: true };
}

/** Whether somebody signed in is offered a page. */
export function mayOpen(page: Page | undefined): boolean {
  if (!page?.permissions) return true;
  const session = useSession();
  return page.permissions.some((permission) => session.may(permission));
}
