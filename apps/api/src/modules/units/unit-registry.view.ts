import {
  type ActivityType,
  REGISTERED_FIELDS,
  type RegisteredField,
  ROLES,
  type Role,
  UNIT_STATUSES,
  type UnitStatus,
} from '@htp/domain';
import { activityText } from '@htp/wording';
import type { TimelineEntry } from '../../platform/activity/index.ts';
import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  InstantField,
  IntegerField,
  ObjectListField,
  TextField,
} from '../../platform/http/index.ts';
import { type ListedUnit, UNIT_COUNT_CAP } from './unit-list.repository.ts';
import { UnitView } from './unit.view.ts';

export class ListedUnitView extends UnitView {
  @ChoiceField(UNIT_STATUSES)
  status: UnitStatus;

  @BooleanField({ description: 'It is the 主管单位 of others' })
  hasSubUnits: boolean;

  static override of(unit: ListedUnit): ListedUnitView {
    const { status, hasSubUnits } = unit;
    return { ...UnitView.of(unit), status, hasSubUnits };
  }
}

export class UnitListView {
  @ObjectListField(() => ListedUnitView, { max: 100 })
  items: readonly ListedUnitView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;

  @IntegerField({
    min: 0,
    max: UNIT_COUNT_CAP,
    nullable: true,
    description: 'Of the whole list, with its first page',
  })
  count: number | null;

  @BooleanField({ description: 'There are more than `count`' })
  countIsCapped: boolean;
}

export class UnitHistoryEntryView {
  @TextField({ max: 60 })
  type: ActivityType;

  @TextField({ max: 200 })
  text: string;

  @InstantField()
  occurredAt: Date;

  @ChoiceField(ROLES, { nullable: true, description: 'Null for the system, and for whoever has no account' })
  byRole: Role | null;

  @TextField({ max: 200, nullable: true })
  reason: string | null;

  @ChoiceListField(REGISTERED_FIELDS, { max: REGISTERED_FIELDS.length, description: 'What was changed' })
  fields: RegisteredField[];

  static of({ type, occurredAt, actorRole, detail }: TimelineEntry): UnitHistoryEntryView {
    const { reason, fields } = detail as { reason?: string; fields?: RegisteredField[] };
    return {
      type,
      text: activityText(type),
      occurredAt,
      byRole: actorRole as Role | null,
      reason: reason ?? null,
      fields: fields ?? [],
    };
  }
}

/** What happened to a unit, newest first; of codes only when they were issued. */
export class UnitHistoryView {
  @ObjectListField(() => UnitHistoryEntryView, { max: 200 })
  items: UnitHistoryEntryView[];
}
