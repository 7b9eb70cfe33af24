export { CorrectionMover } from './correction-mover.ts';
export { CorrectionsModule } from './corrections.module.ts';
