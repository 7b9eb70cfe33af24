export { NOON, openStage, Stage } from './stage/stage.ts';
