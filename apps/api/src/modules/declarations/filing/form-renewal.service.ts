import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { ownerFacts, stateAfter, stateOf } from '../declaration-facts.ts';
import { DeclarationSeasons } from '../declaration-seasons.ts';
import type { RenewFormInput } from './declaration.input.ts';
import type { DeclarationReceipt } from '../declaration.view.ts';
import { DeclarationsRepository } from '../declarations.repository.ts';
import { FormRenewalRepository } from './form-renewal.repository.ts';
import { RenewableForms } from './renewable-forms.ts';

/** 更新国网申请表: the 验证码 and the form, and nothing else, while the case is under review (rules.md 3.6). */
@Injectable()
export class FormRenewalService {
  constructor(
    private readonly declarations: DeclarationsRepository,
    private readonly repository: FormRenewalRepository,
    private readonly forms: RenewableForms,
    private readonly seasons: DeclarationSeasons,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /**
   * Freezes a new copy with the renewed form; the stage that has the case goes on with it.
   * @throws DomainError `version_stale`; `duplicate` when nothing is new; what is wrong with a field, by pointer
   */
  renew(personId: string, id: string, { version, ...given }: RenewFormInput): Promise<DeclarationReceipt> {
    return this.unitOfWork.run(async () => {
      const held = await this.declarations.holdOwn(id, personId);
      if (!held) throw new DomainError('not_found');
      const { definition: season } = await this.seasons.of(held);
      const next = stateAfter(
        stateOf(held, [], held.now),
        'form_renewed',
        ownerFacts(held, season, held.now),
      );
      if (version !== held.version) throw new DomainError('version_stale', { currentVersion: held.version });
      const renewed = await this.forms.renew(held, season, given);
      const { contentHash, ...moved } = await this.repository.renew(renewed);
      await this.activity.record({
        type: 'declaration.form_renewed',
        subject: { kind: 'declaration', id },
        ownerId: personId,
        detail: {
          ...moved,
          stage: next.stage,
          contentHash: contentHash.toString('hex'),
          fields: Object.keys(given),
        },
      });
      return { id, status: next.status, stage: next.stage, version: moved.version };
    });
  }
}
