export { UPLOAD_LIMITS } from './limits.ts';
export { type SafeFile, Sanitizer } from './sanitizer.ts';
export { SanitizingModule } from './sanitizing.module.ts';
