export { CommissionFetchJob } from './commission-fetch-job.ts';
export { type CompleteCredential, CredentialService } from './credential.service.ts';
export { CredentialsModule } from './credentials.module.ts';
