export { Lanes } from './lanes.ts';
export { type SafeFile, Sanitizer } from './sanitizer.ts';
export { SanitizingModule } from './sanitizing.module.ts';
