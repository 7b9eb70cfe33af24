export { holdsAffiliation } from './affiliation.sql.ts';
export { AffiliationService } from './affiliation.service.ts';
export { AffiliationsModule } from './affiliations.module.ts';
