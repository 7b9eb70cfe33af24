import type { LocationQuery } from 'vue-router';

/** Where whoever has signed in goes on: within this app only, whatever an address says. */
export function nextAfterSignIn({ next }: LocationQuery): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/';
}
