import { Injectable } from '@nestjs/common';
import { canonicalCharacters, DIVISIONS, isWithin, may, type Permission } from '@htp/domain';
import type { Actor } from '../../platform/access/index.ts';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { cursorKeys, pageOf, pageSize } from '../../platform/http/index.ts';
import { UnitCodeService } from './codes/unit-code.service.ts';
import { UnitContactSeals } from './unit-contacts.ts';
import { UNIT_COUNT_CAP, type UnitFilter, UnitListRepository } from './unit-list.repository.ts';
import { unitReach } from './unit-reach.ts';
import type { UnitListInput } from './unit-registry.input.ts';
import {
  ListedUnitView,
  UnitHistoryEntryView,
  type UnitHistoryView,
  type UnitListView,
} from './unit-registry.view.ts';
import type { UnitRecord } from './unit.repository.ts';
import { UnitService } from './unit.service.ts';
import { StaffUnitView, type UnitAction } from './unit.view.ts';

/** What staff see of the units within their scopes. */
@Injectable()
export class UnitReadingService {
  constructor(
    private readonly units: UnitService,
    private readonly lists: UnitListRepository,
    private readonly codes: UnitCodeService,
    private readonly seals: UnitContactSeals,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  async list(actor: Actor, input: UnitListInput): Promise<UnitListView> {
    const [reach, filter, size] = [unitReach(actor.grants, 'unit:read'), filterOf(input), pageSize(input)];
    const before = cursorKeys(input.cursor, 'id')?.[0];
    const rows = await this.lists.page(reach, filter, before, size + 1);
    const count = before === undefined ? await this.lists.count(reach, filter) : null;
    const page = pageOf(
      rows,
      size,
      ({ id }) => [id],
      (unit) => ListedUnitView.of(unit),
    );
    return {
      ...page,
      count: count && Math.min(count, UNIT_COUNT_CAP),
      countIsCapped: (count ?? 0) > UNIT_COUNT_CAP,
    };
  }

  /** Contacts are shown, and that is recorded, to whoever edits them or reviews units. @throws DomainError `not_found` */
  async show(actor: Actor, id: string): Promise<StaffUnitView> {
    const unit = await this.units.getWithin(unitReach(actor.grants, 'unit:read'), id);
    const sees = holds(actor, unit, 'unit:edit') || holds(actor, unit, 'unit:review');
    const contacts = sees ? this.seals.open(id, unit.contacts) : null;
    if (contacts?.officer || contacts?.responsible) await this.recordReading(id);
    return StaffUnitView.from(unit, await this.codes.findState(id), contacts, actionsOf(actor, unit));
  }

  /** @throws DomainError `not_found` */
  async history(actor: Actor, id: string): Promise<UnitHistoryView> {
    await this.units.getWithin(unitReach(actor.grants, 'unit:read'), id);
    const entries = await this.activity.timelineOf({ kind: 'unit', id });
    return {
      items: entries
        .filter(({ type }) => type.startsWith('unit.'))
        .map((entry) => UnitHistoryEntryView.of(entry)),
    };
  }

  private recordReading(id: string): Promise<void> {
    return this.unitOfWork.run(() =>
      this.activity.record({
        type: 'personal_data.read',
        subject: { kind: 'unit', id },
        detail: { part: 'contacts' },
      }),
    );
  }
}

function holds(actor: Actor, { path, divisionCode }: UnitRecord, permission: Permission): boolean {
  return may(actor.grants, permission, { personId: '', unitPath: path, divisionCode });
}

function actionsOf(actor: Actor, unit: UnitRecord): UnitAction[] {
  const officer = holds(actor, unit, 'unit:edit');
  const rotates = holds(actor, unit, 'unit:code-rotate');
  const closes = holds(actor, unit, 'unit:close');
  const { status } = unit;
  const actions: [UnitAction, boolean][] = [
    ['rotate_code', rotates && status === 'active'],
    ['edit', officer && status !== 'closed'],
    ['request_change', officer && status !== 'closed'],
    ['add_sub_unit', officer && status === 'active'],
    ['suspend', closes && status === 'active'],
    ['resume', closes && status === 'suspended'],
    ['close', closes && status !== 'closed'],
  ];
  return actions.filter(([, allowed]) => allowed).map(([action]) => action);
}

function filterOf({ divisionCode, institutionCode, depth, ...same }: UnitListInput): UnitFilter {
  const inside = DIVISIONS.filter(({ code }) => divisionCode && isWithin(code, divisionCode));
  const divisionCodes = divisionCode === undefined ? undefined : inside.map(({ code }) => code);
  const code = institutionCode === undefined ? undefined : canonicalCharacters(institutionCode);
  const { name, categoryCode, status, under } = same;
  return { name, institutionCode: code, divisionCodes, categoryCode, status, under, deep: depth === 'all' };
}
