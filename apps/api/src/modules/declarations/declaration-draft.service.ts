import { Injectable } from '@nestjs/common';
import { DETAILS_FIELDS, DomainError, pointerTo, tidyForm } from '@htp/domain';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { resolveChoice } from './declaration-choice.ts';
import { ownerFacts, stateAfter, stateOf } from './declaration-facts.ts';
import { DeclarationSeasons } from './declaration-seasons.ts';
import type { SaveDeclarationInput } from './declaration.input.ts';
import { DeclarationsRepository, type HeldDeclaration } from './declarations.repository.ts';
import {
  advanceVersions,
  applyPatch,
  changesOf,
  conflictsOf,
  type DraftForm,
  sectionsTouched,
  touchesChoice,
} from './draft-changes.ts';
import { DraftReferences } from './draft-references.ts';
import { FrozenCopies } from './frozen-copies.ts';

type Changes = ReadonlyMap<string, unknown>;

/** Autosave: nothing typed is judged before it is submitted, so nothing typed is lost. */
@Injectable()
export class DeclarationDraftService {
  constructor(
    private readonly repository: DeclarationsRepository,
    private readonly seasons: DeclarationSeasons,
    private readonly references: DraftReferences,
    private readonly copies: FrozenCopies,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /**
   * Saves some fields of the person's own draft, or of the returned sections.
   * @returns the new version
   * @throws DomainError `version_stale` with both values of what two devices have both changed
   */
  save(personId: string, id: string, input: SaveDeclarationInput): Promise<number> {
    return this.unitOfWork.run(async () => {
      const held = await this.repository.holdOwn(id, personId);
      if (!held) throw new DomainError('not_found');
      const changes = changesOf(input);
      const { definition, version: seasonVersion } = await this.seasons.of(held);
      const facts = { ...ownerFacts(held, definition, held.now), sections: sectionsTouched(changes) };
      stateAfter(stateOf(held, [], held.now), 'saved', facts);
      const form = this.formOf(held);
      refuseStale(held, input.version, changes, form);
      refuseLockedChoice(held, changes);
      await this.references.requireOwn(personId, changes);
      const { choice, choices, details } = applyPatch(form, input);
      const version = await this.repository.keepDraft(id, {
        ...(touchesChoice(changes) ? resolveChoice(choice, definition) : held),
        seasonVersion,
        choices,
        details: this.copies.sealDetails(id, tidyForm(DETAILS_FIELDS, details)),
        fieldVersions: advanceVersions(held.fieldVersions, changes, held.version + 1),
      });
      await this.activity.record({
        type: 'declaration.saved',
        subject: { kind: 'declaration', id },
        ownerId: personId,
        detail: { version, fields: [...changes.keys()] },
      });
      return version;
    });
  }

  private formOf(held: HeldDeclaration): DraftForm {
    const { level, specialtyCode, subjects, historyCandidate, choices } = held;
    const choice = { level, specialtyCode, subjects, historyCandidate };
    return { choice, choices, details: this.copies.openDetails(held) };
  }
}

function refuseStale(held: HeldDeclaration, basedOn: number, changes: Changes, form: DraftForm): void {
  if (held.version === basedOn) return;
  const conflicts = conflictsOf(changes, basedOn, held.fieldVersions, form);
  throw new DomainError('version_stale', { currentVersion: held.version, ...conflicts });
}

/** What the exam is taken in is settled by the first submission; a return asks for sections only. */
function refuseLockedChoice({ status }: HeldDeclaration, changes: Changes): void {
  if (status === 'draft' || !touchesChoice(changes)) return;
  throw new DomainError('not_now', undefined, [{ pointer: pointerTo('specialtyCode'), code: 'locked' }]);
}
