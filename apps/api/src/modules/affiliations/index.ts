export { AffiliationService } from './affiliation.service.ts';
export { AffiliationsModule } from './affiliations.module.ts';
export { DeclarationsUnderReview } from './declarations-under-review.ts';
