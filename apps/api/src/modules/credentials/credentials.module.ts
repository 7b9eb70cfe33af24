import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/index.ts';
import { FilesModule } from '../files/index.ts';
import { IdentityModule } from '../identity/index.ts';
import { CommissionFetchJob } from './commission-fetch-job.ts';
import { CommissionFetchRunner } from './commission-fetch-runner.ts';
import { CommissionFetchSettlement } from './commission-fetch-settlement.ts';
import { CommissionFetchRepository } from './commission-fetch.repository.ts';
import { CommissionFetchService } from './commission-fetch.service.ts';
import { CommissionImport } from './commission-import.ts';
import { CredentialCorrectionService } from './credential-correction.service.ts';
import { CredentialEditingService } from './credential-editing.service.ts';
import { CredentialController } from './credential.controller.ts';
import { CredentialFileHolder } from './credential-file-holder.ts';
import { CredentialFindings } from './credential-findings.ts';
import { CredentialHolders } from './credential-holders.ts';
import { CredentialRemovalService } from './credential-removal.service.ts';
import { CredentialRepository } from './credential.repository.ts';
import { CredentialService } from './credential.service.ts';
import { CredentialData } from './credential-data.ts';

/** What health workers have earned, five kinds of 证书, and where they have worked: typed or fetched, completed with proof. */
@Module({
  imports: [EvidenceModule, FilesModule, IdentityModule],
  controllers: [CredentialController],
  providers: [
    CredentialData,
    CredentialRepository,
    CredentialService,
    CredentialFindings,
    CredentialHolders,
    CredentialEditingService,
    CredentialRemovalService,
    CredentialCorrectionService,
    CommissionImport,
    CommissionFetchRepository,
    CommissionFetchSettlement,
    CommissionFetchRunner,
    CommissionFetchService,
    CommissionFetchJob,
    CredentialFileHolder,
  ],
  exports: [CredentialService, CredentialCorrectionService, CredentialHolders, CommissionFetchJob],
})
export class CredentialsModule {}
