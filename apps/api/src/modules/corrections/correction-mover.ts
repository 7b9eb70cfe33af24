import { Injectable } from '@nestjs/common';
import { ActivityService, Outbox, type OutboxEntry } from '../../platform/activity/index.ts';
import { AffiliationService } from '../affiliations/index.ts';
import { CorrectionRepository } from './correction.repository.ts';

const MOVES = [
  'affiliation.bound',
  'affiliation.changed',
  'affiliation.unbound',
  'affiliation.ended_by_unit',
] as const;

/** An open correction goes with its person to the next unit: only the unit where he works now can answer it. */
@Injectable()
export class CorrectionMover {
  constructor(
    private readonly outbox: Outbox,
    private readonly affiliations: AffiliationService,
    private readonly corrections: CorrectionRepository,
    private readonly activity: ActivityService,
  ) {}

  advance(): Promise<number> {
    return this.outbox.follow('corrections', MOVES, (entries) => this.followAll(entries));
  }

  private async followAll(entries: readonly OutboxEntry[]): Promise<void> {
    const owners = new Set(entries.flatMap(({ ownerId }) => ownerId ?? []));
    for (const ownerId of owners) await this.follow(ownerId);
  }

  private async follow(ownerId: string): Promise<void> {
    const unitId = (await this.affiliations.findCurrent(ownerId))?.unitId ?? null;
    for (const id of await this.corrections.move(ownerId, unitId)) {
      const subject = { kind: 'correction', id } as const;
      await this.activity.record({ type: 'correction.moved', subject, ownerId, detail: { unitId } });
    }
  }
}
