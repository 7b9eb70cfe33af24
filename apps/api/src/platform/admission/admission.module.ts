import { Global, Module } from '@nestjs/common';
import { Admission } from './admission.ts';
import { KnownStaff } from './known-staff.ts';

/** Global: its guard is the application's first. */
@Global()
@Module({ providers: [Admission, KnownStaff], exports: [Admission, KnownStaff] })
export class AdmissionModule {}
