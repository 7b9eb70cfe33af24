import { Injectable } from '@nestjs/common';
import { DomainError, scopesFor } from '@htp/domain';
import type { Actor } from '../../platform/access/index.ts';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { FileContents, type OpenedFile } from './file-contents.ts';
import { FileReaders } from './file-readers.ts';
import { FileRepository, type SealedFileRow } from './file.repository.ts';

/** Who may see a file, and showing it. */
@Injectable()
export class FileReadingService {
  constructor(
    private readonly files: FileRepository,
    private readonly readers: FileReaders,
    private readonly contents: FileContents,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @throws DomainError `not_found` when it is absent or not for this actor: alike. */
  async getReadable(actor: Actor, id: string): Promise<SealedFileRow> {
    const file = await this.files.find(id);
    if (!file || !(await this.mayRead(actor, file))) throw new DomainError('not_found');
    return file;
  }

  /** Decrypts it for somebody who may read it now; who saw it is on record before a byte of it leaves. */
  async open(actor: Actor, id: string): Promise<OpenedFile> {
    const file = await this.getReadable(actor, id);
    const content = await this.contents.open(file);
    await this.unitOfWork.run(() =>
      this.activity.record({ type: 'file.opened', subject: { kind: 'file', id }, ownerId: file.owner_id }),
    );
    return { mediaType: file.media_type, content };
  }

  private async mayRead(actor: Actor, file: SealedFileRow): Promise<boolean> {
    const scopes = scopesFor(actor.grants, 'file:read');
    if (scopes.some((scope) => scope.kind === 'own' && scope.personId === file.owner_id)) return true;
    return scopes.length > 0 && this.readers.allow(actor, file.id);
  }
}
