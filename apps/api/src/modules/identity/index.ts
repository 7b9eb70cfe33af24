export { DeclarationsUnderReview } from './declarations-under-review.ts';
export { DocumentReindexing } from './document-reindexing.ts';
export { EpochKeyDestruction } from './epoch-key-destruction.ts';
export { IdentityCaseRetention } from './identity-case-retention.ts';
export { IdCardRecognizer } from './id-card-recognizer.ts';
export { IdentityModule } from './identity.module.ts';
export { IdentityService, type ListedPerson, type VerifiedPerson } from './identity.service.ts';
export { PicturePurge } from './picture-purge.ts';
export { SpentTries } from './spent-tries.ts';
