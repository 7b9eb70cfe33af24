export { useOwnUnit } from './own-unit.ts';
export { default as UnitSwitcher } from './unit-switcher.vue';
