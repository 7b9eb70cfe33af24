export { CommissionFetchJob } from './commission-fetch-job.ts';
export { CredentialCorrectionService } from './credential-correction.service.ts';
export { CredentialHolders } from './credential-holders.ts';
export { type CompleteCredential, CredentialService } from './credential.service.ts';
export { MOST_CREDENTIALS } from './limits.ts';
export { CredentialsModule } from './credentials.module.ts';
