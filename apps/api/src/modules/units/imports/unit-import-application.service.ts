import { Injectable } from '@nestjs/common';
import {
  DomainError,
  inOrderOfSupervision,
  institutionCodeKindOf,
  isProblem,
  type ImportValues,
} from '@htp/domain';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { JobRunner } from '../../../platform/jobs/index.ts';
import {
  type ImportLineRow,
  type ImportRow,
  type NamedUnit,
  UnitImportRepository,
} from './unit-import.repository.ts';
import { UnitRegistry } from '../unit-registry.ts';
import { UnitWritingRepository } from '../unit-writing.repository.ts';

/** So many changes are made while the lead waits; more are the job's. */
const AT_ONCE = 200;
export const APPLY_IMPORTS_JOB = 'apply-unit-imports';

/** Does exactly what a dry run has shown. */
@Injectable()
export class UnitImportApplicationService {
  constructor(
    private readonly repository: UnitImportRepository,
    private readonly registry: UnitRegistry,
    private readonly writing: UnitWritingRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
    private readonly jobs: JobRunner,
  ) {}

  /**
   * All of it or nothing; asked for again, nothing more happens.
   * @param contentHash of the lines that were seen
   * @throws DomainError `not_found`, `content_changed`, `import_outdated`
   */
  async apply(id: string, contentHash: string): Promise<void> {
    const row = await this.repository.find(id);
    if (!row) throw new DomainError('not_found');
    if (row.contentHash.toString('hex') !== contentHash) throw new DomainError('content_changed');
    if (row.created + row.changed <= AT_ONCE) return this.carryOut(id);
    await this.unitOfWork.run(() => this.hand(id), { unrecorded: 'that it is applied is recorded then' });
    await this.jobs.request(APPLY_IMPORTS_JOB);
  }

  /** The job: what was handed to it and is outdated by now is left, and says so. */
  async applyHandedOver(): Promise<void> {
    for (const id of await this.repository.listApplying()) {
      try {
        await this.carryOut(id);
      } catch (error) {
        if (!isProblem(error, 'import_outdated')) throw error;
      }
    }
  }

  private async hand(id: string): Promise<void> {
    const row = (await this.repository.hold(id))!;
    if (row.status === 'outdated') throw new DomainError('import_outdated');
    if (row.status === 'checked') await this.repository.setStatus(id, 'applying');
  }

  private async carryOut(id: string): Promise<void> {
    try {
      await this.unitOfWork.run(() => this.applyHeld(id), {
        unrecorded: 'it was applied before',
        takesLong: true,
      });
    } catch (error) {
      if (!isOutdated(error)) throw error;
      await this.markOutdated(id);
      throw new DomainError('import_outdated');
    }
  }

  private async applyHeld(id: string): Promise<void> {
    const row = (await this.repository.hold(id))!;
    if (row.status === 'outdated') throw new DomainError('import_outdated');
    if (row.status === 'applied') return;
    await this.writing.lockTree();
    const lines = await this.repository.standingLines(id);
    const units = await this.repository.named(lines.flatMap(({ values }) => codesOf(values!)));
    refuseOutdated(lines, units);
    await this.register(lines, units);
    await this.repository.setStatus(id, 'applied');
    await this.recordApplied(row);
  }

  /** One activity per unit, by the registry. */
  private async register(
    lines: readonly ImportLineRow[],
    units: ReadonlyMap<string, NamedUnit>,
  ): Promise<void> {
    const ids = new Map([...units].map(([code, { id }]) => [code, id]));
    for (const { values, outcome } of inOrderOfSupervision(lines)) {
      const { institutionCode, supervisingCode, name, categoryCode, divisionCode } = values!;
      const registration = {
        ...{ name, institutionCode, categoryCode, divisionCode },
        institutionCodeKind: institutionCodeKindOf(institutionCode)!,
        supervisingUnitId: supervisingCode === null ? null : ids.get(supervisingCode)!,
      };
      if (outcome === 'changed') await this.registry.reregister(ids.get(institutionCode)!, registration);
      else ids.set(institutionCode, await this.registry.register(registration));
    }
  }

  private recordApplied({ id, created, changed }: ImportRow): Promise<void> {
    return this.activity.record({
      type: 'unit.import_applied',
      subject: { kind: 'unit_import', id },
      detail: { created, changed },
    });
  }

  private markOutdated(id: string): Promise<void> {
    const work = async () => {
      const row = (await this.repository.hold(id))!;
      if (row.status === 'outdated') return;
      await this.repository.setStatus(id, 'outdated');
      await this.activity.record({ type: 'unit.import_outdated', subject: { kind: 'unit_import', id } });
    };
    return this.unitOfWork.run(work, { unrecorded: 'it was outdated before' });
  }
}

/** What the plan had found sound, the registry refuses by now: a unit above was closed or moved, or a code was given away. */
const isOutdated = (error: unknown) =>
  isProblem(error, 'import_outdated') ||
  isProblem(error, 'registration_invalid') ||
  isProblem(error, 'unit_not_active') ||
  (error as { constraint?: string }).constraint === 'unit_institution_code_key';

const codesOf = ({ institutionCode, supervisingCode }: ImportValues) =>
  supervisingCode === null ? [institutionCode] : [institutionCode, supervisingCode];

/** Every unit that a line changes must be as it was when the line was judged, and every 主管单位 must still take units. */
function refuseOutdated(lines: readonly ImportLineRow[], units: ReadonlyMap<string, NamedUnit>): void {
  const inFile = new Set(lines.map(({ values }) => values!.institutionCode));
  const outdated = lines.some(({ values, outcome, unitVersion }) => {
    if (outcome === 'unchanged') return false;
    const { institutionCode, supervisingCode } = values!;
    if ((units.get(institutionCode)?.version ?? null) !== unitVersion) return true;
    const above = supervisingCode === null ? undefined : units.get(supervisingCode);
    if (supervisingCode === null || inFile.has(supervisingCode)) return false;
    const stays = units.get(institutionCode)?.supervisingCode === supervisingCode;
    return !above || (above.status === 'closed' && !stays);
  });
  if (outdated) throw new DomainError('import_outdated');
}
