import { Injectable } from '@nestjs/common';
import { DomainError, pointerTo, type Role } from '@htp/domain';
import type { Actor } from '../../../platform/access/index.ts';
import {
  ActivityChain,
  type ActivityQuery,
  ActivitySearch,
  ActivityService,
  ActivityVerifications,
  type FoundActivity,
  type KeptVerification,
} from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { cursorKeys, type PageInput, pageOf, pageSize, shapeProblem } from '../../../platform/http/index.ts';
import { StaffDirectory } from '../../accounts/index.ts';
import type { SearchRecordInput } from './record.input.ts';
import type {
  ChainStateView,
  FoundActivitiesView,
  FoundActivityView,
  RecordedActorView,
  VerificationPageView,
  VerificationReceipt,
  VerificationView,
} from './record.view.ts';

/** Whoever has more namesakes types more of the name. */
const MOST_ACTORS = 20;

type Names = ReadonlyMap<string, { readonly name: string }>;

/** The record, as auditors read it. */
@Injectable()
export class RecordService {
  constructor(
    private readonly found: ActivitySearch,
    private readonly chain: ActivityChain,
    private readonly verificationsKept: ActivityVerifications,
    private readonly staff: StaffDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @throws DomainError `shape_invalid` for half a subject */
  async search({ accountId }: Actor, input: SearchRecordInput): Promise<FoundActivitiesView> {
    const query = queryOf(input);
    const [before] = cursorKeys(input.cursor, 'sequence') ?? [];
    const size = pageSize(input);
    const rows = await this.found.find(query, before, size + 1);
    const names = await this.namesOf(rows.map(({ actorId }) => actorId));
    await this.recordReading(accountId, input);
    const page = pageOf(
      rows,
      size,
      ({ id }) => [id],
      (row) => activityView(row, names),
    );
    return { items: [...page.items], nextCursor: page.nextCursor };
  }

  /** Members of staff whose name begins so. */
  async actors(name: string): Promise<RecordedActorView[]> {
    const found = await this.staff.findByName(name, MOST_ACTORS);
    return found.map(({ accountId, name: displayName, role }) => ({ accountId, name: displayName, role }));
  }

  chainState(): Promise<ChainStateView> {
    return this.chain.state();
  }

  /** @throws DomainError `verification_running` */
  async verify({ accountId }: Actor): Promise<VerificationReceipt> {
    return { id: await this.verificationsKept.request(accountId), status: 'requested' };
  }

  async verifications(input: PageInput): Promise<VerificationPageView> {
    const [before] = cursorKeys(input.cursor, 'id') ?? [];
    const size = pageSize(input);
    const rows = await this.verificationsKept.page(before, size + 1);
    const names = await this.namesOf(rows.map(({ requestedBy }) => requestedBy));
    const page = pageOf(
      rows,
      size,
      ({ id }) => [id],
      (row) => verificationView(row, names),
    );
    return { items: [...page.items], nextCursor: page.nextCursor };
  }

  /** @throws DomainError `not_found` */
  async verification(id: string): Promise<VerificationView> {
    const row = await this.verificationsKept.find(id);
    if (!row) throw new DomainError('not_found');
    return verificationView(row, await this.namesOf([row.requestedBy]));
  }

  private async namesOf(accountIds: readonly (string | null)[]): Promise<Names> {
    const known = [...new Set(accountIds)].filter((id) => id !== null);
    return known.length === 0 ? new Map() : this.staff.namesOf(known);
  }

  private recordReading(accountId: string, { cursor, limit, ...asked }: SearchRecordInput): Promise<void> {
    return this.unitOfWork.run(() =>
      this.activity.record({
        type: 'activity.searched',
        subject: { kind: 'account', id: accountId },
        detail: { ...asked, isFurtherPage: cursor !== undefined, limit },
      }),
    );
  }
}

function queryOf({ subjectKind, subjectId, from, until, ...query }: SearchRecordInput): ActivityQuery {
  if ((subjectKind === undefined) !== (subjectId === undefined)) {
    const missing = subjectKind === undefined ? 'subjectKind' : 'subjectId';
    throw shapeProblem([{ pointer: pointerTo(missing), code: 'required' }]);
  }
  return {
    ownerId: query.ownerId,
    actorId: query.actorId,
    type: query.type,
    subject: subjectKind && subjectId ? { kind: subjectKind, id: subjectId } : undefined,
    from: from === undefined ? undefined : new Date(from),
    until: until === undefined ? undefined : new Date(until),
  };
}

function activityView(row: FoundActivity, names: Names): FoundActivityView {
  return {
    ...row,
    occurredAt: row.occurredAt.toISOString(),
    actorRole: row.actorRole as Role | null,
    actorName: row.actorId === null ? null : (names.get(row.actorId)?.name ?? null),
  };
}

function verificationView(row: KeptVerification, names: Names): VerificationView {
  return {
    id: row.id,
    status: row.status,
    requestedAt: row.requestedAt.toISOString(),
    requestedByName: names.get(row.requestedBy)?.name ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    links: row.links,
    linksExpected: row.linksExpected,
    findingsCount: row.findingsCount,
    findings: row.findings.map(({ kind, sequence = null, activityId = null }) => ({
      kind,
      sequence,
      activityId,
    })),
  };
}
