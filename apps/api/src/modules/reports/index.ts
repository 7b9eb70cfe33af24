export { InvariantChecks } from './invariants/invariant-checks.ts';
export { reportJobs } from './report-jobs.ts';
export { ReportsModule } from './reports.module.ts';
