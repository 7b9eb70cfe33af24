import { Injectable, type OnModuleInit } from '@nestjs/common';
import { scopesFor } from '@htp/domain';
import { FileReaders } from '../../files/index.ts';
import { RegistrationProofs } from '../registration-proofs.ts';

/** Proof of registrations is read by those who review them, and by nobody else. */
@Injectable()
export class RegistrationFileReader implements OnModuleInit {
  constructor(
    private readonly readers: FileReaders,
    private readonly proofs: RegistrationProofs,
  ) {}

  onModuleInit(): void {
    this.readers.register(
      async ({ grants }, fileId) =>
        scopesFor(grants, 'unit:review').length > 0 && this.proofs.isProof(fileId),
    );
  }
}
