import type { INestApplicationContext } from '@nestjs/common';
import { ActivityVerifications } from '../../platform/activity/index.ts';
import type { Job } from '../../platform/jobs/index.ts';
import { DeclarationCounters } from './counters/declaration-counters.ts';
import { ExpiredExports } from './exports/expired-exports.ts';
import { ExportMaker } from './exports/export-maker.ts';
import { InvariantChecks } from './invariants/invariant-checks.ts';

/** Counting, checking, and what auditors and reviewers ask to be made in the background. */
export function reportJobs(application: INestApplicationContext): Job[] {
  return [
    {
      name: 'fold-declaration-counts',
      cron: '* * * * *',
      repeatAfterSeconds: 5,
      run: () => application.get(DeclarationCounters).fold(),
    },
    {
      name: 'check-invariants',
      cron: '11 * * * *',
      run: () => application.get(InvariantChecks).checkAndKeep(),
    },
    {
      name: 'make-exports',
      cron: '* * * * *',
      repeatAfterSeconds: 3,
      run: () => application.get(ExportMaker).makeWaiting(),
    },
    { name: 'purge-exports', cron: '*/10 * * * *', run: () => application.get(ExpiredExports).purge() },
    {
      name: 'verify-activity',
      cron: '* * * * *',
      repeatAfterSeconds: 5,
      run: () => application.get(ActivityVerifications).runRequested(),
    },
  ];
}
