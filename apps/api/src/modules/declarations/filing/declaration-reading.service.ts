import { Injectable } from '@nestjs/common';
import { allowedActions, type DeclarationSnapshot, DomainError, type SeasonDefinition } from '@htp/domain';
import { cursorKeys, type Page, pageOf, pageSize } from '../../../platform/http/index.ts';
import type { DeclarationDetail } from '../declaration-detail.sql.ts';
import { ownerFacts, stateOf } from '../declaration-facts.ts';
import { formOf } from './declaration-forms.ts';
import { DeclaringPersonView, DeclaringUnitView } from '../declaration-parts.view.ts';
import { declarationView, summaryView, takenDecision } from './declaration-presentation.ts';
import { DeclarationReadingRepository } from '../declaration-reading.repository.ts';
import { DeclarationSeasons } from '../declaration-seasons.ts';
import type { OwnListInput } from './declaration.input.ts';
import type { DeclarationListItemView, DeclarationView } from '../declaration.view.ts';
import { DeclarationsRepository, type OwnRow } from '../declarations.repository.ts';
import { FrozenCopies } from '../frozen-copies.ts';
import { progressViewOf } from '../timeline.ts';
import { frozenUnit, SnapshotBuilder } from './snapshot-builder.ts';

/** A candidate's own declarations. */
@Injectable()
export class DeclarationReadingService {
  constructor(
    private readonly declarations: DeclarationsRepository,
    private readonly reading: DeclarationReadingRepository,
    private readonly seasons: DeclarationSeasons,
    private readonly snapshots: SnapshotBuilder,
    private readonly copies: FrozenCopies,
  ) {}

  /** Newest first. */
  async list(personId: string, input: OwnListInput): Promise<Page<DeclarationListItemView>> {
    const size = pageSize(input);
    const [after] = cursorKeys(input.cursor, 'id') ?? [];
    const rows = await this.declarations.ownPage(personId, after, size + 1, input.seasonId);
    const seasons = await this.seasons.ofEach(rows);
    return pageOf(
      rows,
      size,
      ({ id }) => [id],
      (row) => listItemOf(row, seasons.get(row.id)!),
    );
  }

  /** While it is being filled, as it is now; once submitted, as it was frozen. @throws DomainError `not_found` */
  async get(personId: string, id: string): Promise<DeclarationView> {
    const detail = await this.reading.findOwn(id, personId);
    if (!detail) throw new DomainError('not_found');
    const { definition: season } = await this.seasons.of(detail);
    const { submissionId, frozenCopy } = detail;
    const submitted = submissionId && frozenCopy ? this.copies.openCopy(submissionId, frozenCopy) : undefined;
    if (submitted && detail.status !== 'returned') return this.frozen(detail, season, submitted);
    const examined = await this.snapshots.examine({
      declaration: detail,
      season,
      now: detail.now,
      submitted,
      // Signed with the submission itself: it is not missing before.
      signedStatementVersion: season.statement.version,
    });
    const { form, problems, filing } = examined;
    const person = filing.person ? DeclaringPersonView.of(filing.person) : null;
    const unit = submitted?.unit ?? (filing.unit ? frozenUnit(filing.unit) : undefined);
    return declarationView({
      detail,
      season,
      form,
      problems,
      person,
      unit: unit ? DeclaringUnitView.of(unit) : null,
    });
  }

  private frozen(
    detail: DeclarationDetail,
    season: SeasonDefinition,
    snapshot: DeclarationSnapshot,
  ): DeclarationView {
    const person = DeclaringPersonView.of(snapshot.person);
    const unit = DeclaringUnitView.of(snapshot.unit);
    return declarationView({ detail, season, form: formOf(snapshot), problems: [], person, unit });
  }
}

function listItemOf(row: OwnRow, season: SeasonDefinition): DeclarationListItemView {
  return {
    ...summaryView(row),
    project: season.project,
    examYear: season.examYear,
    allowedActions: ownActions(row, season),
    progress: progressViewOf(row, season, row.now),
  };
}

/** A claim is nothing to the candidate. */
function ownActions(row: OwnRow, season: SeasonDefinition) {
  const decisions = row.decisions.map(takenDecision);
  const state = stateOf({ ...row, claimedBy: null, claimExpiresAt: null }, decisions, row.now);
  return allowedActions(state, ownerFacts(row, season, row.now));
}
