export { IdentityModule } from './identity.module.ts';
export { IdentityService, type ListedPerson, type VerifiedPerson } from './identity.service.ts';
