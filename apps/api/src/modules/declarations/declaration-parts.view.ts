import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  CHANGE_KINDS,
  type ChangeKind,
  type DeclarationSnapshot,
  type FieldChange,
  type FormValues,
  DOCUMENT_TYPE_CODES,
  type FieldError,
  FIELD_ERROR_CODES,
  FIELD_SOURCES,
  type FieldErrorCode,
  maskNumber,
  PROBLEM_CODES,
  type ProblemCode,
  REASON_CODES,
  type ReasonCode,
  type Refusal,
  type Section,
  type SectionDecision,
  SECTIONS,
} from '@htp/domain';
import { credentialSummary, fieldErrorText, problemText, REASON_NAMES } from '@htp/wording';
import { BooleanField, ChoiceField, IdField, TextField } from '../../platform/http/index.ts';
import { maskedFields } from './masked-fields.ts';

/** The fields of a credential or of 申报信息; which there are, follows from the section. */
export const FieldsField = ({ nullable = false } = {}) =>
  applyDecorators(
    ApiProperty({ type: 'object', additionalProperties: true, nullable: nullable || undefined }),
  ) as PropertyDecorator;

/** Whose word each filled field was; null for a copy that was frozen before it was kept. */
export const SourcesField = () =>
  ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: [...FIELD_SOURCES] },
    nullable: true,
    description: 'Whose word each filled field was; null where that is not known',
  }) as PropertyDecorator;

/** A value of a field: text, number, yes or no, or the ids of files. */
const AnyValueField = () =>
  ApiProperty({
    nullable: true,
    oneOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'array', items: { type: 'string' } },
    ],
  }) as PropertyDecorator;

/** The person who declares. */
export class DeclaringPersonView {
  @TextField({ max: 100 })
  name: string;

  @ChoiceField(DOCUMENT_TYPE_CODES)
  documentType: string;

  @TextField({ max: 40, description: 'The first 3 and the last 2 characters' })
  maskedNumber: string;

  static of(person: { name: string; documentType: string; documentNumber: string }): DeclaringPersonView {
    const { name, documentType, documentNumber } = person;
    return { name, documentType, maskedNumber: maskNumber(documentNumber) };
  }
}

/** The unit that declares with him. */
export class DeclaringUnitView {
  @IdField()
  unitId: string;

  @TextField({ max: 200 })
  name: string;

  @TextField({ max: 40, description: '机构编码' })
  institutionCode: string;

  @TextField({ max: 40, description: '机构类别' })
  category: string;

  @TextField({ max: 6 })
  divisionCode: string;

  @TextField({ max: 200, nullable: true, description: '主管单位' })
  supervisingUnitName: string | null;

  static of(unit: DeclarationSnapshot['unit']): DeclaringUnitView {
    const { unitId, name, institutionCode, category, divisionCode, supervisingUnitName } = unit;
    return { unitId, name, institutionCode, category, divisionCode, supervisingUnitName };
  }
}

/** One field that is missing or wrong. */
export class IssueView {
  @TextField({ max: 200, description: 'JSON pointer into the form' })
  pointer: string;

  @ChoiceField(FIELD_ERROR_CODES)
  code: FieldErrorCode;

  @TextField({ max: 200 })
  detail: string;

  static of(error: FieldError): IssueView {
    return { pointer: error.pointer, code: error.code, detail: fieldErrorText(error) };
  }
}

/** A reason against submitting that lies in no field. */
export class ObstacleView {
  @ChoiceField(PROBLEM_CODES)
  code: ProblemCode;

  @TextField({ max: 100 })
  title: string;

  @TextField({ max: 300 })
  detail: string;

  static of({ code, params }: Refusal): ObstacleView {
    return { code, ...problemText(code, params as never) };
  }
}

/** What is to be corrected in one section. */
export class SectionReasonView {
  @ChoiceField(SECTIONS)
  section: Section;

  @ChoiceField(REASON_CODES, { nullable: true })
  reason: ReasonCode | null;

  @TextField({ max: 100, nullable: true, description: 'What the code says' })
  reasonText: string | null;

  @TextField({ max: 1000, nullable: true })
  remark: string | null;

  static of({ section, reason = null, remark = null }: SectionDecision): SectionReasonView {
    return { section, reason, reasonText: reason && REASON_NAMES[reason], remark };
  }
}

/** One of several entries that a section holds. */
export class SectionEntryView {
  @IdField({ description: 'The credential' })
  credentialId: string;

  @FieldsField()
  fields: FormValues;
}

/** One field, one file, or one entry of several, that is other than before. */
export class FieldChangeView {
  @IdField({ nullable: true, description: 'Which of 工作经历, by its credential; null in other sections' })
  entryId: string | null;

  @TextField({ max: 100 })
  field: string;

  @ChoiceField(CHANGE_KINDS)
  kind: ChangeKind;

  @BooleanField({ description: '`before` and `after` are ids of files' })
  file: boolean;

  @AnyValueField()
  before: unknown;

  @AnyValueField()
  after: unknown;

  /** Secret numbers masked, before and after alike. */
  static of(section: Section, change: FieldChange): FieldChangeView {
    const { entryId = null, field, kind, file } = change;
    const shown = (value: unknown) =>
      field === 'work_period' ? periodText(value) : maskedFields(section, { [field]: value })[field];
    return { entryId, field, kind, file, before: shown(change.before), after: shown(change.after) };
  }
}

/** One of 工作经历 in a line, for one that differs as a whole. */
function periodText(fields: unknown): string | null {
  if (fields === null) return null;
  const { title, line } = credentialSummary('work_period', fields as FormValues);
  return `${line} · ${title}`;
}
