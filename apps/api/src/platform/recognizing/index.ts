export { RecognizingModule } from './recognizing.module.ts';
export { SharedRecognizer } from './shared-recognizer.ts';
