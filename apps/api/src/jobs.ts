import type { INestApplicationContext } from '@nestjs/common';
import { AccountDeletionService, SpentSignIns } from './modules/accounts/index.ts';
import { CorrectionMover } from './modules/corrections/index.ts';
import { CommissionFetchJob } from './modules/credentials/index.ts';
import { ReadingRunner } from './modules/evidence/index.ts';
import { PaperClock, SubmissionCheck } from './modules/declarations/index.ts';
import { OrphanFiles } from './modules/files/index.ts';
import {
  EpochKeyDestruction,
  IdentityCaseRetention,
  PicturePurge,
  SpentTries,
} from './modules/identity/index.ts';
import { DeadlineReminders, MessageIntake, MessageSender } from './modules/notifications/index.ts';
import { RegistrationHousekeeping, RegistrationRetention } from './modules/registrations/index.ts';
import { reportJobs } from './modules/reports/index.ts';
import { APPLY_IMPORTS_JOB, UnitCodeService, UnitImportApplicationService } from './modules/units/index.ts';
import { ActivityChain } from './platform/activity/index.ts';
import { IdempotencyKeys } from './platform/http/index.ts';
import { RequestCounts } from './platform/limits/index.ts';
import type { Job } from './platform/jobs/index.ts';
import { Resealing } from './platform/keys/index.ts';

/** Less than a job may take; the next night goes on. */
const RESEALING_MS = 9 * 60_000;

/** Every recurring job of the product, with its time in Beijing. */
export function jobsOf(application: INestApplicationContext): Job[] {
  return [
    ...reportJobs(application),
    { name: 'chain-activity', cron: '* * * * *', run: () => application.get(ActivityChain).advance() },
    { name: 'anchor-activity', cron: '*/15 * * * *', run: () => application.get(ActivityChain).anchor() },
    {
      name: 'move-corrections',
      cron: '* * * * *',
      repeatAfterSeconds: 10,
      run: () => application.get(CorrectionMover).advance(),
    },
    {
      name: 'fetch-credentials',
      cron: '* * * * *',
      repeatAfterSeconds: 10,
      run: () => application.get(CommissionFetchJob).run(),
    },
    {
      name: 'read-documents',
      cron: '* * * * *',
      repeatAfterSeconds: 2,
      run: () => application.get(ReadingRunner).run(),
    },
    {
      name: 'forget-idempotency-keys',
      cron: '17 3 * * *',
      run: () => application.get(IdempotencyKeys).forgetOld(),
    },
    {
      name: 'erase-leftovers-of-deleted-accounts',
      cron: '23 * * * *',
      run: () => application.get(AccountDeletionService).eraseLeftovers(),
    },
    { name: 'forget-spent-sign-ins', cron: '41 * * * *', run: () => application.get(SpentSignIns).forget() },
    {
      name: 'forget-request-counts',
      cron: '37 * * * *',
      run: () => application.get(RequestCounts).forgetOld(),
    },
    {
      name: 'forget-code-guesses',
      cron: '7 3 * * *',
      run: () => application.get(UnitCodeService).forgetOldGuesses(),
    },
    {
      name: 'take-up-messages',
      cron: '* * * * *',
      repeatAfterSeconds: 5,
      run: () => application.get(MessageIntake).advance(),
    },
    {
      name: 'send-wechat-messages',
      cron: '* * * * *',
      repeatAfterSeconds: 5,
      run: () => application.get(MessageSender).advance(),
    },
    {
      name: 'check-submissions',
      cron: '* * * * *',
      repeatAfterSeconds: 3,
      run: () => application.get(SubmissionCheck).advance(),
    },
    { name: 'watch-ending-papers', cron: '10 9 * * *', run: () => application.get(PaperClock).strike() },
    {
      name: 'remind-of-deadlines',
      cron: '5 9 * * *',
      run: () => application.get(DeadlineReminders).remind(),
    },
    {
      name: APPLY_IMPORTS_JOB,
      cron: '*/5 * * * *',
      run: () => application.get(UnitImportApplicationService).applyHandedOver(),
    },
    {
      name: 'tidy-registrations',
      cron: '*/10 * * * *',
      run: () => application.get(RegistrationHousekeeping).tidy(),
    },
    {
      name: 'forget-ended-registrations',
      cron: '47 3 * * *',
      run: () => application.get(RegistrationRetention).forget(),
    },
    {
      name: 'forget-ended-identity-cases',
      cron: '57 3 * * *',
      run: () => application.get(IdentityCaseRetention).forget(),
    },
    { name: 'purge-orphan-files', cron: '23 * * * *', run: () => application.get(OrphanFiles).purge() },
    {
      name: 'purge-identity-pictures',
      cron: '*/10 * * * *',
      run: () => application.get(PicturePurge).run(),
    },
    {
      name: 'destroy-epoch-keys',
      cron: '5-59/10 * * * *',
      run: () => application.get(EpochKeyDestruction).run(),
    },
    { name: 'forget-spent-tries', cron: '27 3 * * *', run: () => application.get(SpentTries).forget() },
    { name: 'reseal', cron: '37 3 * * *', run: () => application.get(Resealing).runFor(RESEALING_MS) },
  ];
}
