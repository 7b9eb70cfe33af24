import { Injectable } from '@nestjs/common';
import {
  beijingDay,
  changedSections,
  checkDetails,
  type DeclarationSnapshot,
  DETAILS_FIELDS,
  DomainError,
  type FormValues,
  pointerTo,
  type SeasonDefinition,
  tidyForm,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { shapeProblem } from '../../../platform/http/index.ts';
import { DocumentReadings } from '../../evidence/index.ts';
import { FileService } from '../../files/index.ts';
import { DeclarationSubmissionsRepository } from '../declaration-submissions.repository.ts';
import type { HeldDeclaration } from '../declarations.repository.ts';
import { advanceVersions } from './draft-changes.ts';
import { filesOfContent } from './form-files.ts';
import type { RenewedForm } from './form-renewal.repository.ts';
import { FrozenCopies } from '../frozen-copies.ts';

/** What of 申报信息 may be renewed while a case is under review. */
export interface GivenForm {
  readonly registrationCode?: string;
  readonly applicationForm?: string;
}

/** Makes the frozen copy that holds a renewed form. */
@Injectable()
export class RenewableForms {
  constructor(
    private readonly submissions: DeclarationSubmissionsRepository,
    private readonly files: FileService,
    private readonly readings: DocumentReadings,
    private readonly copies: FrozenCopies,
  ) {}

  /** @throws DomainError with what is missing or wrong, by pointer; `duplicate` when nothing is new */
  async renew(held: HeldDeclaration, season: SeasonDefinition, given: GivenForm): Promise<RenewedForm> {
    const { id, submissionId, personId } = held;
    const changes = givenFields(given);
    const before = await this.submissions.findCurrent(submissionId);
    if (!before || submissionId === null) throw new Error('what is under review has been submitted');
    if (given.applicationForm !== undefined) await this.attach(personId, given.applicationForm);
    const snapshot = await this.refreeze(before.snapshot, changes, held.now, season);
    if (changedSections(before.snapshot, snapshot).length === 0) throw new DomainError('duplicate');
    const pointers = new Map(
      Object.entries(changes).map(([name, value]) => [
        pointerTo('sections', 'declaration_details', name),
        value,
      ]),
    );
    return {
      declarationId: id,
      previousId: submissionId,
      submissionId: uuidv7(),
      snapshot,
      judgement: before.judgement,
      details: tidyForm(DETAILS_FIELDS, { ...this.copies.openDetails(held), ...changes }),
      fieldVersions: advanceVersions(held.fieldVersions, pointers, held.version + 1),
    };
  }

  private async attach(personId: string, applicationForm: string): Promise<void> {
    await this.files.requireOwn(personId, [applicationForm], () => pointerTo('applicationForm'));
    await this.readings.request('declaration_details', new Map([['applicationForm', [applicationForm]]]));
  }

  private async refreeze(
    before: DeclarationSnapshot,
    changes: FormValues,
    now: Date,
    { cutoffOn }: SeasonDefinition,
  ): Promise<DeclarationSnapshot> {
    const details = tidyForm(DETAILS_FIELDS, { ...before.details, ...changes });
    const { missing, invalid } = checkDetails(details, { today: beijingDay(now), cutoffOn });
    const renewed = Object.keys(changes).map((name) => pointerTo(name));
    const wrong = invalid.filter(({ pointer }) => renewed.includes(pointer));
    const empty = missing.filter((name) => name in changes).map((name) => pointerTo(name));
    const errors = [...wrong, ...empty.map((pointer) => ({ pointer, code: 'required' as const }))];
    if (errors.length > 0) throw new DomainError('section_incomplete', undefined, errors);
    return { ...before, details, files: await this.hashesOf({ ...before, details }) };
  }

  /** Hashes of the frozen files stay as frozen; only the renewed form's is looked up. */
  private async hashesOf({ files, ...content }: DeclarationSnapshot) {
    const ids = [...new Set(filesOfContent(content))];
    const found = await this.files.describe(ids.filter((id) => files[id] === undefined));
    const known = new Map([
      ...Object.entries(files),
      ...found.map(({ id, sha256 }) => [id, sha256] as const),
    ]);
    const hashes = ids.map((id): [string, string | undefined] => [id, known.get(id)]);
    if (hashes.some(([, sha256]) => sha256 === undefined)) throw new Error('a file of a declaration is gone');
    return Object.fromEntries(hashes) as Record<string, string>;
  }
}

/** @throws a shape problem when neither is given */
function givenFields({ registrationCode, applicationForm }: GivenForm): FormValues {
  const given = Object.entries({ registrationCode, applicationForm }).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length === 0) throw shapeProblem([{ pointer: '/applicationForm', code: 'required' }]);
  return Object.fromEntries(given) as FormValues;
}
