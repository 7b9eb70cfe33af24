export { PHONES, SIZES } from './stage/look.ts';
export { NOON, openStage, Stage } from './stage/stage.ts';
