export { JobModule } from './job.module.ts';
export { type Job, JobRunner } from './job-runner.ts';
