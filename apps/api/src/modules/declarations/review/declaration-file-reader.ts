import { Injectable, type OnModuleInit } from '@nestjs/common';
import { scopesFor } from '@htp/domain';
import { FileReaders } from '../../files/index.ts';
import { DeclarationReadingRepository } from '../declaration-reading.repository.ts';
import { scopeKeysOf } from '../reach.ts';

/** Reviewers may read the files of the cases within their reach, as these are now (trust.md, abuse 7). */
@Injectable()
export class DeclarationFileReader implements OnModuleInit {
  constructor(
    private readonly readers: FileReaders,
    private readonly reading: DeclarationReadingRepository,
  ) {}

  onModuleInit(): void {
    this.readers.register(({ grants }, fileId) =>
      this.reading.fileIsInReach(fileId, scopeKeysOf(scopesFor(grants, 'declaration:review'))),
    );
  }
}
