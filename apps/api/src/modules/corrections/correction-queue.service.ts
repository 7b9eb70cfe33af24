import { Injectable } from '@nestjs/common';
import { correctionActions } from '@htp/domain';
import type { Actor } from '../../platform/access/index.ts';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { cursorKeys, pageOf, pageSize } from '../../platform/http/index.ts';
import { IdentityService } from '../identity/index.ts';
import { unitReach, UnitService } from '../units/index.ts';
import { officerFacts, OfficerFacts } from './correction-facts.ts';
import type { CorrectionQueueInput } from './correction.input.ts';
import { COUNT_CAP, CorrectionRepository, type QueuePosition } from './correction.repository.ts';
import { CorrectionItemView, CorrectionQueueItemView, type CorrectionQueueView } from './correction.view.ts';

/** What waits for the officers of a unit and of those above it. */
@Injectable()
export class CorrectionQueueService {
  constructor(
    private readonly corrections: CorrectionRepository,
    private readonly units: UnitService,
    private readonly identities: IdentityService,
    private readonly officers: OfficerFacts,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** Those of one status, what has waited longest first. That it was read is recorded. */
  async list(actor: Actor, input: CorrectionQueueInput): Promise<CorrectionQueueView> {
    const { status = 'reported', cursor } = input;
    const size = pageSize(input);
    const unitIds = await this.units.findIdsWithin(unitReach(actor.grants, 'correction:decide'));
    const rows = await this.corrections.queue(unitIds, status, positionOf(cursor), size + 1);
    const count = cursor === undefined ? await this.corrections.countQueue(unitIds, status) : null;
    const own = await this.officers.ownDocument(actor);
    const persons = await this.identities.findPersons(rows.map(({ ownerId }) => ownerId));
    const units = await this.units.findUnits(rows.flatMap(({ unitId }) => unitId ?? []));
    await this.recordReading(actor, rows.length);
    const page = pageOf(
      rows,
      size,
      ({ waitingSinceText, id }) => [waitingSinceText, id],
      (row) => {
        const person = persons.get(row.ownerId);
        const officer = officerFacts(row, own, person?.documentIndex);
        const item = CorrectionItemView.ofItem(row, correctionActions(row.status, officer));
        return CorrectionQueueItemView.ofQueue(item, person, units.get(row.unitId ?? ''));
      },
    );
    const shown = count === null ? null : Math.min(count, COUNT_CAP);
    return {
      items: [...page.items],
      nextCursor: page.nextCursor,
      count: shown,
      countIsCapped: (count ?? 0) > COUNT_CAP,
    };
  }

  private recordReading({ accountId }: Actor, count: number): Promise<void> {
    return this.unitOfWork.run(() =>
      this.activity.record({
        type: 'personal_data.read',
        subject: { kind: 'account', id: accountId },
        detail: { list: 'corrections', count },
      }),
    );
  }
}

function positionOf(cursor: string | undefined): QueuePosition | undefined {
  const [waitingSince = '', id] = cursorKeys(cursor, 'instant', 'id') ?? [];
  return id === undefined ? undefined : { waitingSince, id };
}
