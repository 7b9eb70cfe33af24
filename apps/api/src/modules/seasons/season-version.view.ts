import { SEASON_ACTIONS, SEASON_STATES, type SeasonAction, type SeasonState } from '@htp/domain';
import {
  ChoiceField,
  ChoiceListField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../platform/http/index.ts';
import { SeasonDefinitionFields } from './season-definition.fields.ts';
import { SeasonChangeView, type StaffNames } from './season-draft.view.ts';
import { VERSION_ORIGINS, type VersionOrigin } from './season-version.entity.ts';
import { PUBLISHED_STATES, type PublishedState, WindowView } from './season.view.ts';
import type { VersionSummary } from './seasons.repository.ts';

const MAX_VERSION = 1_000_000;
const VersionField = () => IntegerField({ min: 1, max: MAX_VERSION });
const ActionsField = () => ChoiceListField(SEASON_ACTIONS, { max: SEASON_ACTIONS.length });

export class SeasonVersionReceipt {
  @IdField()
  seasonId: string;

  @VersionField()
  version: number;
}

/** A season as staff list them; of a draft nothing but its name is settled. */
export class SeasonListItemView {
  @IdField({ description: 'Of the season; of a draft, the draft’s' })
  id: string;

  @ChoiceField(SEASON_STATES)
  state: SeasonState;

  @TextField({ max: 100 })
  project: string;

  @IntegerField({ min: 2000, max: 2100 })
  examYear: number;

  @IntegerField({ min: 1, max: MAX_VERSION, nullable: true })
  version: number | null;

  @ObjectField(() => WindowView, { nullable: true })
  declarationWindow: WindowView | null;

  @InstantField({ nullable: true, description: 'The last end of a stage’s window' })
  reviewClosesAt: string | null;

  @ActionsField()
  allowedActions: SeasonAction[];
}

export class SeasonListView {
  @InstantField()
  serverTime: string;

  @ObjectListField(() => SeasonListItemView, { max: 100 })
  items: readonly SeasonListItemView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}

/** Who published what, when and why. */
export class SeasonVersionSummaryView {
  @VersionField()
  version: number;

  @ChoiceField(VERSION_ORIGINS)
  origin: VersionOrigin;

  @InstantField()
  publishedAt: string;

  @TextField({ max: 100, nullable: true, description: 'Null when the system itself published it' })
  publishedByName: string | null;

  @TextField({ max: 200, nullable: true, description: 'Why a window got a new end' })
  reason: string | null;

  /** Against the version before. */
  @ObjectListField(() => SeasonChangeView, { max: 5_000 })
  changes: SeasonChangeView[];

  static of(row: VersionSummary, names: StaffNames): SeasonVersionSummaryView {
    const { version, origin, publishedAt, publishedBy, reason, changes } = row;
    const publishedByName = publishedBy === null ? null : (names.get(publishedBy)?.name ?? null);
    return {
      version,
      origin,
      publishedAt: publishedAt.toISOString(),
      publishedByName,
      reason,
      changes: changes.map(SeasonChangeView.of),
    };
  }
}

export class SeasonVersionPageView {
  @ObjectListField(() => SeasonVersionSummaryView, { max: 100 })
  items: readonly SeasonVersionSummaryView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}

/** One version, whole, and where the season stands by its current one. */
export class SeasonVersionView extends SeasonVersionReceipt {
  @VersionField()
  currentVersion: number;

  @ChoiceField(PUBLISHED_STATES)
  state: PublishedState;

  @InstantField()
  serverTime: string;

  @ActionsField()
  allowedActions: SeasonAction[];

  @ObjectField(() => SeasonDefinitionFields)
  definition: SeasonDefinitionFields;
}
