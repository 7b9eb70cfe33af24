/** For tests of other projects over the whole application: the application itself, and people who act in it. */
export { Authenticator } from './authenticator.ts';
export { Cast } from './cast.ts';
export { DeclarationSteps, type Receipt, type ReviewedCase } from './declaration-steps.ts';
export { as, bodyOf, Journey, type ReadyCandidate, type SignedIn } from './journey.ts';
export { ManualReviewSteps, noisePicture, permitRequest } from './manual-review-steps.ts';
export { freshCode, RegistrationSteps } from './registration-steps.ts';
export { ReviewScene } from './review-scene.ts';
export { SeasonSteps } from './season-steps.ts';
export { StaffDesk } from './staff-desk.ts';
export { startTestApplication, type TestApplication } from './test-application.ts';
export { DEMO_CONFIRMATION_CODE, DEMO_HOSPITAL, seedDemoData } from '../src/demo-data.ts';
export { DEMO_STAFF, demoPassword } from '../src/demo-data/demo-staff.ts';
export { DEMO_DISTRICT, DEMO_UNITS } from '../src/demo-data/demo-units.ts';
export { seedDatabase } from '../src/seed/seed-database.ts';
export { PicturePurge } from '../src/modules/identity/index.ts';
export { LIVE_CELLS, rosterRows, rosterText } from './roster-file.ts';
export { runJob } from './run-job.ts';
