import { documentFile } from '@htp/test-kit';
import type { TypedField, TypedFields } from './holders.ts';
import type { Stage } from './stage.ts';
import { formData, type Visitor } from './visitor.ts';

type Value = string | number | boolean;

/** The papers that a candidate photographs and uploads where a form asks for them. */
export class Uploads {
  private readonly stage: Stage;
  private readonly visitor: Visitor;

  constructor(stage: Stage, visitor: Visitor) {
    this.stage = stage;
    this.visitor = visitor;
  }

  /** Fields with the ids of what had to be uploaded. */
  async all(typed: TypedFields): Promise<Record<string, Value>> {
    const fields: Record<string, Value> = {};
    for (const [name, value] of Object.entries(typed)) fields[name] = await this.one(value);
    return fields;
  }

  async one(value: TypedField): Promise<Value> {
    if (typeof value !== 'object') return value;
    const bytes = await documentFile(value.upload);
    const file = await this.stage.succeeds(
      `upload ${value.upload}`,
      () =>
        this.visitor.api.POST('/api/files', {
          body: formData({ file: new Blob([new Uint8Array(bytes)]) }) as never,
        }),
      ({ mediaType, bytes: size, pages }) =>
        `${mediaType}, ${size} bytes${pages ? `, ${pages} page` : ''}, written anew`,
    );
    return file.id;
  }
}
