import { Injectable } from '@nestjs/common';
import {
  CREDENTIAL_SECTIONS,
  type CredentialKind,
  DomainError,
  type FieldErrorCode,
  isProblem,
  pointerTo,
  type ProblemCode,
} from '@htp/domain';
import { CredentialService } from '../../credentials/index.ts';
import { DocumentReadings } from '../../evidence/index.ts';
import { FileService } from '../../files/index.ts';
import { DETAIL_FILE_POINTERS, fileIds } from './form-files.ts';

/** Why a credential cannot be chosen, as said of the field that names it. */
const FIELD_CODE: Partial<Record<ProblemCode, FieldErrorCode>> = {
  not_found: 'not_found',
  credential_incomplete: 'not_complete',
  credential_kind_wrong: 'kind_wrong',
};

/** What a draft points to must be its person's own; a stranger's looks like an absent one (trust.md, abuse 7). */
@Injectable()
export class DraftReferences {
  constructor(
    private readonly credentials: CredentialService,
    private readonly files: FileService,
    private readonly readings: DocumentReadings,
  ) {}

  /**
   * @param changes values by pointer into the form
   * @throws DomainError `not_found`, `credential_incomplete` or `credential_kind_wrong`, with the field's pointer
   */
  async requireOwn(personId: string, changes: ReadonlyMap<string, unknown>): Promise<void> {
    for (const kind of CREDENTIAL_SECTIONS) {
      const id = changes.get(pointerTo('sections', kind));
      if (typeof id === 'string') await this.requireComplete(personId, kind, id);
    }
    await this.attach(personId, changes);
  }

  /** What attached papers say is read. */
  private async attach(personId: string, changes: ReadonlyMap<string, unknown>): Promise<void> {
    const attached = [...DETAIL_FILE_POINTERS].map(
      ([pointer, field]) => ({ pointer, field, ids: fileIds(changes.get(pointer)) }) as const,
    );
    const pointers = new Map(attached.flatMap(({ pointer, ids }) => ids.map((id) => [id, pointer])));
    if (pointers.size === 0) return;
    await this.files.requireOwn(personId, [...pointers.keys()], (id) => pointers.get(id) ?? '');
    const byField = new Map(attached.map(({ field, ids }) => [field, ids]));
    await this.readings.request('declaration_details', byField);
  }

  private async requireComplete(personId: string, kind: CredentialKind, id: string): Promise<void> {
    try {
      await this.credentials.getComplete(personId, kind, id);
    } catch (error) {
      const code = isProblem(error) ? FIELD_CODE[error.code] : undefined;
      if (!isProblem(error) || !code) throw error;
      const pointer = pointerTo('sections', kind);
      throw new DomainError(error.code, error.params as never, [{ pointer, code }]);
    }
  }
}

/** Whether any of the changes names a credential or a file. */
export const namesRecords = (changes: ReadonlyMap<string, unknown>): boolean =>
  CREDENTIAL_SECTIONS.some((kind) => typeof changes.get(pointerTo('sections', kind)) === 'string') ||
  [...DETAIL_FILE_POINTERS.keys()].some((pointer) => fileIds(changes.get(pointer)).length > 0);
