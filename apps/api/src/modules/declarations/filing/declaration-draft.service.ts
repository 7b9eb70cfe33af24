import { Injectable } from '@nestjs/common';
import { DETAILS_FIELDS, DomainError, pointerTo, tidyForm } from '@htp/domain';
import { UnitOfWork, unlessOvertaken } from '../../../platform/database/index.ts';
import { resolveChoice } from './declaration-choice.ts';
import { ownerFacts, stateAfter, stateOf } from '../declaration-facts.ts';
import { DeclarationSeasons } from '../declaration-seasons.ts';
import type { Declaration } from '../declaration.entity.ts';
import type { SaveDeclarationInput } from './declaration.input.ts';
import { DeclarationsRepository } from '../declarations.repository.ts';
import {
  advanceVersions,
  applyPatch,
  changesOf,
  conflictsOf,
  type DraftForm,
  sectionsTouched,
  touchesChoice,
} from './draft-changes.ts';
import { DraftReferences, namesRecords } from './draft-references.ts';
import { FrozenCopies } from '../frozen-copies.ts';

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
  ) {}

  /**
   * Saves some fields of the person's own draft, or of the returned sections.
   * @returns the new version
   * @throws DomainError `version_stale` with both values of what two devices have both changed
   */
  save(personId: string, id: string, input: SaveDeclarationInput): Promise<number> {
    const changes = changesOf(input);
    const save = () => unlessOvertaken(() => this.saveOnce(personId, id, input, changes));
    // What is pointed to is held until it is saved, which takes a transaction.
    return namesRecords(changes) ? this.unitOfWork.run(save) : save();
  }

  /** @returns undefined when somebody changed the declaration between reading and writing */
  private async saveOnce(personId: string, id: string, input: SaveDeclarationInput, changes: Changes) {
    const read = await this.repository.readOwn(id, personId);
    if (!read) throw new DomainError('not_found');
    const { definition, version: seasonVersion } = await this.seasons.of(read);
    const facts = { ...ownerFacts(read, definition, read.now), sections: sectionsTouched(changes) };
    stateAfter(stateOf(read, [], read.now), 'saved', facts);
    const form = this.formOf(read);
    refuseStale(read, input.version, changes, form);
    refuseLockedChoice(read, changes);
    await this.references.requireOwn(personId, changes);
    const { choice, choices, details } = applyPatch(form, input);
    const version = read.version + 1;
    const content = {
      ...(touchesChoice(changes) ? resolveChoice(choice, definition) : read),
      seasonVersion,
      choices,
      details: this.copies.sealDetails(id, tidyForm(DETAILS_FIELDS, details)),
      fieldVersions: advanceVersions(read.fieldVersions, changes, version),
    };
    return this.repository.saveDraft(read, content, {
      type: 'declaration.saved',
      subject: { kind: 'declaration', id },
      ownerId: personId,
      detail: { version, fields: [...changes.keys()] },
    });
  }

  private formOf(held: Declaration): DraftForm {
    const { level, specialtyCode, subjects, historyCandidate, choices } = held;
    const choice = { level, specialtyCode, subjects, historyCandidate };
    return { choice, choices, details: this.copies.openDetails(held) };
  }
}

function refuseStale(held: Declaration, basedOn: number, changes: Changes, form: DraftForm): void {
  if (held.version === basedOn) return;
  const conflicts = conflictsOf(changes, basedOn, held.fieldVersions, form);
  throw new DomainError('version_stale', { currentVersion: held.version, ...conflicts });
}

/** What the exam is taken in is settled by the first submission; a return asks for sections only. */
function refuseLockedChoice({ status }: Declaration, changes: Changes): void {
  if (status === 'draft' || !touchesChoice(changes)) return;
  throw new DomainError('not_now', undefined, [{ pointer: pointerTo('specialtyCode'), code: 'locked' }]);
}
