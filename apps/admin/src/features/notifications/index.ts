export { default as MessageBell } from './message-bell.vue';
