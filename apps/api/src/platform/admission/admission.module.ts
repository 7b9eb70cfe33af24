import { Global, Module } from '@nestjs/common';
import { Admission } from './admission.ts';
import { KnownStaff } from './known-staff.ts';
import { UnreadAnswers } from './unread-answers.ts';

/** Global: its guard is the application's first. */
@Global()
@Module({
  providers: [Admission, KnownStaff, UnreadAnswers],
  exports: [Admission, KnownStaff, UnreadAnswers],
})
export class AdmissionModule {}
