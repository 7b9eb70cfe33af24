export { nextAfterSignIn } from './next-after-sign-in.ts';
export { default as SessionGuard } from './session-guard.vue';
