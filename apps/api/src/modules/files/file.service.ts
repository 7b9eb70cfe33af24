import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { ActivityService } from '../../platform/activity/index.ts';
import { FileRepository } from './file.repository.ts';
import { FileView } from './file.view.ts';

/** What other modules need to know of files. */
@Injectable()
export class FileService {
  constructor(
    private readonly files: FileRepository,
    private readonly activity: ActivityService,
  ) {}

  /**
   * Only one's own files can be attached; a stranger's is refused exactly like one that does not exist.
   * @param pointerOf where in the request a file is named, as JSON pointer
   * @throws DomainError `not_found`, with the pointer of each file that is not the account's
   */
  async requireOwn(
    accountId: string,
    ids: readonly string[],
    pointerOf: (id: string) => string = () => '',
  ): Promise<void> {
    const found = await this.files.findAll(ids);
    const own = new Set(found.filter((file) => file.owner_id === accountId).map(({ id }) => id));
    const refused = ids.filter((id) => !own.has(id));
    if (refused.length === 0) return;
    const errors = refused.map((id) => ({ pointer: pointerOf(id), code: 'not_found' as const }));
    throw new DomainError('not_found', undefined, errors);
  }

  /** Those of the files that exist, in no order; whether one may know of them, the caller has decided. */
  async describe(ids: readonly string[]): Promise<FileView[]> {
    return (await this.files.findAll(ids)).map((file) => FileView.of(file));
  }

  /**
   * Takes back files that nobody owns; the orphan purge clears their bytes. Belongs to the caller's unit of work.
   * @param ids files of which the caller knows that nothing names them
   */
  async retractUnowned(ids: readonly string[]): Promise<void> {
    await this.files.retractUnowned(ids);
    for (const id of ids) await this.activity.record({ type: 'file.removed', subject: { kind: 'file', id } });
  }
}
