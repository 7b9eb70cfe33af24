import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileHolders } from '../files/index.ts';
import { CredentialRepository } from './credential.repository.ts';

/** Keeps the pictures of credentials from being removed. */
@Injectable()
export class CredentialFileHolder implements OnModuleInit {
  constructor(
    private readonly holders: FileHolders,
    private readonly credentials: CredentialRepository,
  ) {}

  onModuleInit(): void {
    this.holders.register(async (ownerId, fileId) => {
      const ids = await this.credentials.holdersOfFile(ownerId, fileId);
      return ids.map((id) => ({ kind: 'credential', id }));
    });
  }
}
