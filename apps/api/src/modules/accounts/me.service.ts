import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.ts';
import { AccountRepository } from './account.repository.ts';
import { MeView } from './me.view.ts';
import { SecondFactors } from './second-factor/second-factors.ts';

/** Says to whoever asks who they are and what they may do. */
@Injectable()
export class MeService {
  constructor(
    private readonly repository: AccountRepository,
    private readonly factors: SecondFactors,
  ) {}

  async show(actor: Actor): Promise<MeView> {
    const { accountId, grants } = actor;
    const unitIds = grants.flatMap(({ scope }) => (scope.kind === 'unit' ? [scope.unitId] : []));
    const unitNames = unitIds.length > 0 ? await this.repository.findUnitNames(unitIds) : new Map();
    const staff = await this.repository.findStaff(accountId);
    return MeView.of(actor, staff, await this.factors.findState(accountId), unitNames);
  }
}
