import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { cursorKeys, pageOf, pageSize } from '../../../platform/http/index.ts';
import { StaffDirectory } from '../../accounts/index.ts';
import { divisionView } from '../../units/index.ts';
import { RegistrationCaseParts } from './registration-case-parts.ts';
import { RegistrationCases } from './registration-cases.ts';
import { summaryOf } from '../registration-presentation.ts';
import type { RegistrationQueueInput } from './registration-review.input.ts';
import {
  type QueuePosition,
  type QueueRow,
  REGISTRATION_COUNT_CAP,
  RegistrationReviewRepository,
} from './registration-review.repository.ts';
import type {
  RegistrationCaseView,
  RegistrationClaimView,
  RegistrationQueueItemView,
  RegistrationQueueView,
} from './registration-review.view.ts';
import type { RegistrationRow } from '../registration.repository.ts';

/** What reviewers see of registrations. */
@Injectable()
export class RegistrationReadingService {
  constructor(
    private readonly cases: RegistrationCases,
    private readonly parts: RegistrationCaseParts,
    private readonly repository: RegistrationReviewRepository,
    private readonly staff: StaffDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  async queue({ accountId }: Actor, input: RegistrationQueueInput): Promise<RegistrationQueueView> {
    const { status = 'submitted', claim, cursor } = input;
    const among = { status, claimant: claim && accountId };
    const size = pageSize(input);
    const rows = await this.repository.queue(among, positionOf(cursor), size + 1);
    const count = cursor === undefined ? await this.repository.count(among) : null;
    const names = await this.namesOf(rows.map(({ claimedBy }) => claimedBy));
    const page = pageOf(
      rows,
      size,
      ({ waitingSinceText, id }) => [waitingSinceText, id],
      (row) => queueItem(row, accountId, names),
    );
    return {
      ...page,
      count: count && Math.min(count, REGISTRATION_COUNT_CAP),
      countIsCapped: (count ?? 0) > REGISTRATION_COUNT_CAP,
    };
  }

  /** That it was read is recorded. @throws DomainError `not_found` */
  async get(reader: Actor, id: string): Promise<RegistrationCaseView> {
    const { row, actor } = await this.cases.get(reader, id);
    const names = await this.namesOf([row.claimedBy, row.requestedBy]);
    const parts = await this.parts.of(row, actor);
    await this.recordReading(id);
    return {
      ...parts,
      requestedByName: (row.requestedBy && names.get(row.requestedBy)) || null,
      claim: claimOf(row, reader.accountId, names),
    };
  }

  private async namesOf(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    if (known.length === 0) return new Map();
    return new Map([...(await this.staff.namesOf(known))].map(([id, { name }]) => [id, name]));
  }

  private recordReading(id: string): Promise<void> {
    return this.unitOfWork.run(() =>
      this.activity.record({ type: 'personal_data.read', subject: { kind: 'registration', id } }),
    );
  }
}

function queueItem(
  row: QueueRow,
  readerId: string,
  names: ReadonlyMap<string, string>,
): RegistrationQueueItemView {
  const { divisionCode } = row;
  return { ...summaryOf(row), division: divisionView(divisionCode), claim: claimOf(row, readerId, names) };
}

function claimOf(
  { claimedBy, claimExpiresAt }: RegistrationRow,
  readerId: string,
  names: ReadonlyMap<string, string>,
): RegistrationClaimView | null {
  if (claimedBy === null || claimExpiresAt === null) return null;
  return { byName: names.get(claimedBy) ?? null, mine: claimedBy === readerId, until: claimExpiresAt };
}

function positionOf(cursor: string | undefined): QueuePosition | undefined {
  const [waitingSince = '', id] = cursorKeys(cursor, 'instant', 'id') ?? [];
  return id === undefined ? undefined : { waitingSince, id };
}
