export { DeclarationsUnderReview } from './declarations-under-review.ts';
export { IdCardRecognizer } from './id-card-recognizer.ts';
export { IdentityModule } from './identity.module.ts';
export { IdentityService, type ListedPerson, type VerifiedPerson } from './identity.service.ts';
