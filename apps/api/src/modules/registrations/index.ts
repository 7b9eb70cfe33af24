export { RegistrationHousekeeping } from './registration-housekeeping.ts';
export { RegistrationRetention } from './registration-retention.ts';
export { RegistrationsModule } from './registrations.module.ts';
