import { Injectable } from '@nestjs/common';
import { DomainError, refuseIf, savedFilterProblems } from '@htp/domain';
import { UnitOfWork } from '../../../platform/database/index.ts';
import type { SavedFiltersView, SaveFiltersInput } from './saved-filter.input.ts';
import { SavedFilterRepository } from './saved-filter.repository.ts';

/** 保存的筛选: an account's own filters of its lists, kept as one ordered list. */
@Injectable()
export class SavedFilterService {
  constructor(
    private readonly repository: SavedFilterRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  of(accountId: string): Promise<SavedFiltersView> {
    return this.repository.of(accountId);
  }

  /** @throws DomainError `saved_filters_invalid`; `version_stale` when another device has saved since */
  async save(accountId: string, { version: basedOn, items }: SaveFiltersInput): Promise<SavedFiltersView> {
    refuseIf(savedFilterProblems(items));
    const work = async () => {
      const version = await this.repository.save(accountId, basedOn, items);
      if (version !== undefined) return { version, items };
      const { version: currentVersion } = await this.repository.of(accountId);
      throw new DomainError('version_stale', { currentVersion });
    };
    return this.unitOfWork.run(work, { unrecorded: 'how somebody likes his list is no matter of record' });
  }
}
