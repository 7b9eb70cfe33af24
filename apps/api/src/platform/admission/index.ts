export { AdmissionGuard } from './admission.guard.ts';
export { AdmissionModule } from './admission.module.ts';
export { Serves } from './serves.ts';
export { TimeLimitInterceptor } from './time-limit.interceptor.ts';
