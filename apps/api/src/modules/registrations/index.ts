export { RegistrationHousekeeping } from './registration-housekeeping.ts';
export { RegistrationsModule } from './registrations.module.ts';
