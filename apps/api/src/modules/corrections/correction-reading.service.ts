import { Injectable } from '@nestjs/common';
import { correctionActions, type CorrectionFacts, DomainError } from '@htp/domain';
import type { Actor } from '../../platform/access/index.ts';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { cursorKeys, type Page, type PageInput, pageOf, pageSize } from '../../platform/http/index.ts';
import { FileService } from '../files/index.ts';
import { IdentityService } from '../identity/index.ts';
import { UnitService } from '../units/index.ts';
import type { CorrectionRecord } from './correction-content.ts';
import { OfficerFacts, ownerFacts } from './correction-facts.ts';
import { CorrectionRepository } from './correction.repository.ts';
import { CorrectionItemView, CorrectionQueueItemView, CorrectionView } from './correction.view.ts';

/** One correction, for its owner and for the officers of his unit; and the owner's list. */
@Injectable()
export class CorrectionReadingService {
  constructor(
    private readonly corrections: CorrectionRepository,
    private readonly facts: OfficerFacts,
    private readonly identities: IdentityService,
    private readonly files: FileService,
    private readonly units: UnitService,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** The candidate's own, newest first. */
  async list(ownerId: string, input: PageInput): Promise<Page<CorrectionItemView>> {
    const size = pageSize(input);
    const before = cursorKeys(input.cursor, 'id')?.[0];
    const rows = await this.corrections.ofOwner(ownerId, before, size + 1);
    return pageOf(
      rows,
      size,
      ({ id }) => [id],
      (row) => CorrectionItemView.ofItem(row, correctionActions(row.status, ownerFacts(row))),
    );
  }

  /** @throws DomainError `not_found` */
  async getOwn(ownerId: string, id: string): Promise<CorrectionView> {
    const correction = await this.corrections.find(id);
    if (correction?.ownerId !== ownerId) throw new DomainError('not_found');
    return this.whole(correction, ownerFacts(correction));
  }

  /** For an officer within reach; that it was read is recorded. @throws DomainError `not_found` */
  async getForOfficer(actor: Actor, id: string): Promise<CorrectionView> {
    const correction = await this.corrections.find(id);
    if (!correction) throw new DomainError('not_found');
    const facts = await this.facts.of(actor, correction);
    const { ownerId } = correction;
    await this.unitOfWork.run(() =>
      this.activity.record({ type: 'personal_data.read', subject: { kind: 'correction', id }, ownerId }),
    );
    return this.whole(correction, facts);
  }

  private async whole(correction: CorrectionRecord, facts: CorrectionFacts): Promise<CorrectionView> {
    const { id, ownerId, unitId, status, fileIds } = correction;
    const persons = await this.identities.findPersons([ownerId]);
    const units = await this.units.findUnits(unitId === null ? [] : [unitId]);
    const item = CorrectionItemView.ofItem(correction, correctionActions(status, facts));
    const files = await this.files.describe(fileIds);
    const timeline = await this.activity.timelineOf({ kind: 'correction', id });
    return CorrectionView.ofWhole(
      CorrectionQueueItemView.ofQueue(item, persons.get(ownerId), units.get(unitId ?? '')),
      correction,
      files,
      timeline,
    );
  }
}
