import { AFFILIATION_ENDS, type AffiliationEnd } from '@htp/domain';
import {
  ChoiceField,
  ChoiceListField,
  InstantField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../platform/http/index.ts';
import { type UnitRecord, UnitReferenceView, UnitView } from '../units/index.ts';
import type { OwnAction } from './affiliation-facts.ts';
import type { AffiliationRow } from './affiliation.repository.ts';

const ACTIONS = ['bind', 'change', 'unbind'] as const;

/** 工作单位: the unit a person is bound to, or none. */
export class AffiliationView {
  @ObjectField(() => UnitView, { nullable: true })
  unit: UnitView | null;

  @InstantField({ nullable: true })
  boundAt: Date | null;

  @ChoiceListField(ACTIONS, { max: ACTIONS.length })
  allowedActions: OwnAction[];

  static of(unit: UnitRecord | undefined, boundAt: Date | undefined, actions: OwnAction[]): AffiliationView {
    return { unit: unit ? UnitView.of(unit) : null, boundAt: boundAt ?? null, allowedActions: actions };
  }
}

/** One entry of the history of a person's units. */
export class PastAffiliationView {
  @ObjectField(() => UnitReferenceView)
  unit: UnitReferenceView;

  @InstantField()
  boundAt: Date;

  @InstantField({ nullable: true, description: 'Null for the current one' })
  endedAt: Date | null;

  @ChoiceField(AFFILIATION_ENDS, { nullable: true })
  endKind: AffiliationEnd | null;

  @TextField({ max: 200, nullable: true, description: "The officer's reason" })
  endReason: string | null;

  static of({ boundAt, endedAt, endKind, endReason }: AffiliationRow, unit: UnitRecord): PastAffiliationView {
    return { unit: { id: unit.id, name: unit.name }, boundAt, endedAt, endKind, endReason };
  }
}

export class AffiliationHistoryPage {
  @ObjectListField(() => PastAffiliationView, { max: 100 })
  items: PastAffiliationView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}
