export { DeclarationsUnderReview } from './declarations-under-review.ts';
export { EpochKeyDestruction } from './pictures/epoch-key-destruction.ts';
export { IdentityCaseRetention } from './review/identity-case-retention.ts';
export { IdentityModule } from './identity.module.ts';
export { holdsIdentity } from './identity.sql.ts';
export { IdentityService, type ListedPerson, type VerifiedPerson } from './identity.service.ts';
export { PicturePurge } from './pictures/picture-purge.ts';
export { SpentTries } from './automatic/spent-tries.ts';
