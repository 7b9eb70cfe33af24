import { Injectable } from '@nestjs/common';
import { affiliationProblems, type BurstThresholds, refuseIf, type UnitBindings } from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { cursorKeys, type Page, type PageInput, pageOf, pageSize } from '../../platform/http/index.ts';
import { UnitCodeService, UnitService } from '../units/index.ts';
import { AffiliationFactSource, allowedActions } from './affiliation-facts.ts';
import { AffiliationRepository, type AffiliationRow } from './affiliation.repository.ts';
import { AffiliationView, PastAffiliationView } from './affiliation.view.ts';

/** Binds people to the unit they work in. */
@Injectable()
export class AffiliationService {
  constructor(
    private readonly repository: AffiliationRepository,
    private readonly facts: AffiliationFactSource,
    private readonly units: UnitService,
    private readonly codes: UnitCodeService,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** How people have come to a unit lately, for somebody who came with them; null for who has been there longer. */
  async bindingsAround(
    accountId: string,
    unitId: string,
    thresholds: Pick<BurstThresholds, 'days' | 'establishedDays'>,
  ): Promise<UnitBindings | null> {
    const { own, ...bindings } = await this.repository.bindingsAround(accountId, unitId, thresholds);
    return own ? bindings : null;
  }

  /** The unit a person is bound to now; asked within a unit of work, it can neither change nor end before that does. */
  findCurrent(accountId: string): Promise<{ unitId: string; boundAt: Date } | undefined> {
    return this.repository.findCurrent(accountId);
  }

  async show(accountId: string): Promise<AffiliationView> {
    const current = await this.repository.findCurrent(accountId);
    const facts = await this.facts.of(accountId, current?.unitId ?? null);
    const unit = current && (await this.units.getUnit(current.unitId));
    return AffiliationView.of(unit, current?.boundAt, allowedActions(facts));
  }

  /**
   * Binds, or changes from the unit bound so far. Whatever else forbids it is said before the code is looked at.
   * @throws DomainError `not_verified`, `already_affiliated`, `affiliation_locked_by_declaration`, `unit_code_wrong`,
   * `unit_code_guesses_exhausted`, `unit_not_active` for whoever has the right code of a unit that takes nobody
   */
  async bind(accountId: string, unitId: string, confirmationCode: string): Promise<AffiliationView> {
    await this.refuseBinding(accountId, unitId, await this.repository.findCurrent(accountId));
    await this.codes.verify(accountId, unitId, confirmationCode);
    await this.unitOfWork.run(async () => {
      const current = await this.repository.holdForChange(accountId);
      await this.refuseBinding(accountId, unitId, current);
      await this.units.holdActive(unitId);
      if (current) await this.repository.end(current.id, 'changed');
      const id = uuidv7();
      await this.repository.insert(id, accountId, unitId);
      await this.activity.record({
        type: current ? 'affiliation.changed' : 'affiliation.bound',
        subject: { kind: 'affiliation', id },
        ownerId: accountId,
        detail: { unitId, formerUnitId: current?.unitId },
      });
    });
    return this.show(accountId);
  }

  /** @throws DomainError `no_unit`, `affiliation_locked_by_declaration` */
  async unbind(accountId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const current = await this.repository.holdForChange(accountId);
      const facts = await this.facts.of(accountId, current?.unitId ?? null);
      refuseIf(affiliationProblems('unbind', facts));
      await this.repository.end(current!.id, 'unbound');
      await this.activity.record({
        type: 'affiliation.unbound',
        subject: { kind: 'affiliation', id: current!.id },
        ownerId: accountId,
        detail: { unitId: current!.unitId },
      });
    });
  }

  /** Everything there has been, the current one included, newest first. */
  async history(accountId: string, input: PageInput): Promise<Page<PastAffiliationView>> {
    const size = pageSize(input);
    const rows = await this.repository.history(accountId, idAfter(input.cursor), size + 1);
    const units = await this.units.findUnits(rows.map(({ unitId }) => unitId));
    return pageOf(
      rows,
      size,
      ({ id }) => [id],
      (row) => PastAffiliationView.of(row, units.get(row.unitId)!),
    );
  }

  private async refuseBinding(accountId: string, unitId: string, current: AffiliationRow | undefined) {
    const facts = await this.facts.of(accountId, current?.unitId ?? null);
    refuseIf(affiliationProblems(current ? 'change' : 'bind', { ...facts, targetUnitId: unitId }));
  }
}

/** @throws DomainError `cursor_invalid` */
export function idAfter(cursor: string | undefined): string | undefined {
  return cursorKeys(cursor, 'id')?.[0];
}
