import {
  completeness,
  CREDENTIAL_KINDS,
  CREDENTIAL_SOURCES,
  CREDENTIAL_STATES,
  CREDENTIAL_WARNING_CODES,
  type CredentialKind,
  type CredentialWarning,
  disputedFields,
  disputedValues,
  FIELD_ERROR_CODES,
  type FieldError,
  fieldSources,
  type FormValues,
  maskCredential,
  newestWorkFirst,
} from '@htp/domain';
import {
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  ObjectListField,
  TextField,
  TextListField,
} from '../../platform/http/index.ts';
import { CredentialFieldsField } from './credential-fields.schema.ts';
import { MOST_CREDENTIALS } from './limits.ts';
import type { CredentialRecord } from './credential-record.ts';

const MOST_FIELDS = 20;
const MOST_VERSIONS = 2 ** 31 - 1;
const NAMES = { max: MOST_FIELDS, maxLength: 40 };
const POINTER = { max: 60, min: 0, description: 'JSON pointer into `fields`' };

/** What was made or changed, without personal data: it is kept for repeated requests. */
export class CredentialReceipt {
  @IdField()
  id: string;

  @ChoiceField(CREDENTIAL_KINDS)
  kind: CredentialKind;

  @ChoiceField(CREDENTIAL_STATES, { description: '未完善 or 已完善' })
  state: string;

  @IntegerField({ min: 1, max: MOST_VERSIONS })
  version: number;

  @TextListField({ ...NAMES, description: 'Required fields that are empty' })
  missing: string[];

  static of({ id, kind, version, fields }: CredentialRecord, today: string): CredentialReceipt {
    const { state, missing } = completeness(kind, fields, today);
    return { id, kind, state, version, missing };
  }
}

/** A credential in the list of its owner: numbers as 3 + 2 characters. */
export class CredentialItemView extends CredentialReceipt {
  @ChoiceField(CREDENTIAL_SOURCES)
  source: string;

  @CredentialFieldsField()
  fields: FormValues;

  @TextListField({ ...NAMES, description: 'Fields that the commission supplied' })
  suppliedFields: string[];

  @TextListField({
    ...NAMES,
    description: 'Those of them that were changed since; a reviewer sees both values',
  })
  disputedFields: string[];

  @TextListField({
    ...NAMES,
    description: 'Those of them that hold what the unit has corrected and the candidate confirmed',
  })
  correctedFields: string[];

  @InstantField({
    nullable: true,
    description: 'Since when the commission no longer has it; it stays as it is',
  })
  absentSince: Date | null;

  @InstantField()
  updatedAt: Date;

  static ofItem(credential: CredentialRecord, today: string): CredentialItemView {
    const { kind, source, fields, supplied, absentSince, updatedAt } = credential;
    const sources = Object.entries(fieldSources(credential));
    return {
      ...CredentialReceipt.of(credential, today),
      source,
      fields: maskCredential(kind, fields),
      suppliedFields: Object.keys(supplied),
      disputedFields: disputedFields(credential),
      correctedFields: sources.filter(([, by]) => by === 'unit').map(([name]) => name),
      absentSince,
      updatedAt,
    };
  }
}

/** Something that is wrong (a fault keeps it 未完善) or that a person should look at twice (a warning). */
export class CredentialRemarkView {
  @TextField(POINTER)
  pointer: string;

  @ChoiceField([...FIELD_ERROR_CODES, ...CREDENTIAL_WARNING_CODES])
  code: string;
}

/** A field where the candidate says otherwise than the commission, or than the unit that corrected it. */
export class DisputeView {
  @TextField({ max: 40 })
  field: string;

  @TextField({ max: 200, description: 'What the commission says, or the unit' })
  supplied: string;
}

/** One credential for its owner, whole. */
export class CredentialView extends CredentialItemView {
  @ObjectListField(() => CredentialRemarkView, { max: MOST_FIELDS })
  faults: CredentialRemarkView[];

  @ObjectListField(() => CredentialRemarkView, { max: MOST_FIELDS })
  warnings: CredentialRemarkView[];

  @ObjectListField(() => DisputeView, { max: MOST_FIELDS })
  disputes: DisputeView[];

  static ofWhole(
    credential: CredentialRecord,
    warnings: readonly CredentialWarning[],
    today: string,
  ): CredentialView {
    const { kind, fields } = credential;
    const item = CredentialItemView.ofItem(credential, today);
    return {
      ...item,
      fields,
      faults: completeness(kind, fields, today).invalid.map(remark),
      warnings: warnings.map(remark),
      disputes: Object.entries(disputedValues(credential)).map(([field, value]) => ({
        field,
        supplied: String(value),
      })),
    };
  }
}

const remark = ({ pointer, code }: FieldError | CredentialWarning): CredentialRemarkView => ({
  pointer,
  code,
});

/** What a person holds, each kind by itself. */
export class CredentialListView {
  @ObjectListField(() => CredentialItemView, { max: MOST_CREDENTIALS })
  education: CredentialItemView[];

  @ObjectListField(() => CredentialItemView, { max: MOST_CREDENTIALS })
  physician_qualification: CredentialItemView[];

  @ObjectListField(() => CredentialItemView, { max: MOST_CREDENTIALS })
  physician_licence: CredentialItemView[];

  @ObjectListField(() => CredentialItemView, { max: MOST_CREDENTIALS })
  professional_title: CredentialItemView[];

  @ObjectListField(() => CredentialItemView, { max: MOST_CREDENTIALS })
  nurse_licence: CredentialItemView[];

  @ObjectListField(() => CredentialItemView, { max: MOST_CREDENTIALS, description: 'The newest first' })
  work_period: CredentialItemView[];

  static of(credentials: readonly CredentialRecord[], today: string): CredentialListView {
    const items = credentials.map((credential) => CredentialItemView.ofItem(credential, today));
    const ofKind = (kind: CredentialKind) => {
      const own = items.filter((item) => item.kind === kind);
      return kind === 'work_period' ? newestWorkFirst(own) : own;
    };
    return Object.fromEntries(CREDENTIAL_KINDS.map((kind) => [kind, ofKind(kind)])) as Record<
      CredentialKind,
      CredentialItemView[]
    >;
  }
}
