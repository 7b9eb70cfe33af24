import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.ts';
import { CredentialHolders } from '../credentials/index.ts';
import { FileHolders, FileReaders } from '../files/index.ts';
import { unitReach, UnitService } from '../units/index.ts';
import { CorrectionRepository } from './correction.repository.ts';

/** Proof stays and is seen by the officers whose correction it is in; a credential stays while one of its fields is being corrected. */
@Injectable()
export class CorrectionProof implements OnModuleInit {
  constructor(
    private readonly corrections: CorrectionRepository,
    private readonly fileHolders: FileHolders,
    private readonly fileReaders: FileReaders,
    private readonly credentialHolders: CredentialHolders,
    private readonly units: UnitService,
  ) {}

  onModuleInit(): void {
    this.fileHolders.register(async (_ownerId, fileId) => {
      const holders = await this.corrections.holdersOfFile(fileId);
      return holders.map(({ id }) => ({ kind: 'correction', id }));
    });
    this.fileReaders.register((actor, fileId) => this.mayRead(actor, fileId));
    this.credentialHolders.register((credentialId) => this.corrections.isOpenFor(credentialId));
  }

  private async mayRead(actor: Actor, fileId: string): Promise<boolean> {
    const reach = unitReach(actor.grants, 'correction:decide');
    for (const { unitId } of await this.corrections.holdersOfFile(fileId))
      if (unitId !== null && (await this.units.isWithin(reach, unitId))) return true;
    return false;
  }
}
