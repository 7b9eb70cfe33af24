import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, statement } from '../../platform/database/index.ts';
import { FileHolders } from '../files/index.ts';
import { filesOfDetails } from './filing/form-files.ts';
import { FrozenCopies } from './frozen-copies.ts';

/** A frozen copy is evidence for good, withdrawn or not. */
const submittedWith = statement<{ id: string }>(
  'declaration_submission.of_file',
  'SELECT DISTINCT declaration_id AS id FROM declaration_submission WHERE file_ids @> ARRAY[$1]::uuid[]',
);
const formsOf = statement<{ id: string; details: Buffer }>(
  'declaration.forms_of_person',
  `SELECT id, details FROM declaration WHERE person_id = $1 AND details IS NOT NULL AND status <> 'withdrawn'`,
);

/** Keeps what a person files from being removed: what was submitted, and what the form of a live declaration names. */
@Injectable()
export class DeclarationFileHolder implements OnModuleInit {
  constructor(
    private readonly holders: FileHolders,
    private readonly database: Database,
    private readonly copies: FrozenCopies,
  ) {}

  onModuleInit(): void {
    this.holders.register(async (personId, fileId) => {
      const submitted = await this.database.query(submittedWith, [fileId]);
      const forms = await this.database.query(formsOf, [personId]);
      const named = forms.filter((form) => filesOfDetails(this.copies.openDetails(form)).includes(fileId));
      const ids = new Set([...submitted, ...named].map(({ id }) => id));
      return [...ids].map((id) => ({ kind: 'declaration' as const, id }));
    });
  }
}
