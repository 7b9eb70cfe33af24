export { type SafeFile, Sanitizer } from './sanitizer.ts';
export { SanitizingModule } from './sanitizing.module.ts';
