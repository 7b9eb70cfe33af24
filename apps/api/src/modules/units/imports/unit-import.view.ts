import {
  IMPORT_OUTCOMES,
  type ImportOutcome,
  UNIT_IMPORT_FIELDS,
  UNIT_IMPORT_STATUSES,
  type UnitImportField,
  type UnitImportStatus,
} from '@htp/domain';
import { fieldErrorText, UNIT_IMPORT_TITLES } from '@htp/wording';
import {
  ChoiceField,
  ChoiceListField,
  IdField,
  InstantField,
  IntegerField,
  ObjectListField,
  TextField,
  TextListField,
} from '../../../platform/http/index.ts';
import type { ImportLineRow, ImportRow } from './unit-import.repository.ts';
import { WORKBOOK_LIMITS } from './unit-workbook.ts';

const CountField = () => IntegerField({ min: 0, max: WORKBOOK_LIMITS.rows });
const LineField = () => IntegerField({ min: 2, max: WORKBOOK_LIMITS.rows, description: 'The heading is 1' });

/** A checked workbook. */
export class UnitImportView {
  @IdField()
  id: string;

  @ChoiceField(UNIT_IMPORT_STATUSES, {
    description: '`applying`: a job has it; `outdated`: units changed, check anew',
  })
  status: UnitImportStatus;

  @TextField({ min: 64, max: 64, description: 'An application names it' })
  contentHash: string;

  @CountField()
  created: number;

  @CountField()
  changed: number;

  @CountField()
  unchanged: number;

  @CountField()
  refused: number;

  @TextListField({ max: WORKBOOK_LIMITS.columns, maxLength: 50, description: 'Columns that are not read' })
  ignoredTitles: string[];

  @InstantField()
  checkedAt: Date;

  @InstantField({ nullable: true })
  appliedAt: Date | null;

  @ChoiceListField(['apply'], { max: 1 })
  allowedActions: 'apply'[];

  static of({ contentHash, requestedBy: _, ...row }: ImportRow): UnitImportView {
    const allowedActions: 'apply'[] =
      row.status === 'checked' && row.created + row.changed > 0 ? ['apply'] : [];
    return { ...row, contentHash: contentHash.toString('hex'), allowedActions };
  }
}

export class UnitImportPage {
  @ObjectListField(() => UnitImportView, { max: 100 })
  items: readonly UnitImportView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}

export class UnitImportChangeView {
  @ChoiceField(UNIT_IMPORT_FIELDS)
  field: UnitImportField;

  @TextField({ max: 20, description: 'The title of the column' })
  title: string;

  @TextField({ max: 200, nullable: true })
  from: string | null;

  @TextField({ max: 200, nullable: true })
  to: string | null;
}

export class UnitImportProblemView {
  @ChoiceField(UNIT_IMPORT_FIELDS)
  field: UnitImportField;

  @TextField({ max: 20, description: 'The title of the column' })
  title: string;

  @TextField({ max: 40 })
  code: string;

  @TextField({ max: 1000 })
  detail: string;
}

/** What one line would do, or did. */
export class UnitImportLineView {
  @LineField()
  line: number;

  @ChoiceField(IMPORT_OUTCOMES)
  outcome: ImportOutcome;

  @TextField({ max: 200, nullable: true })
  name: string | null;

  @TextField({ max: 22, nullable: true })
  institutionCode: string | null;

  @ObjectListField(() => UnitImportChangeView, { max: UNIT_IMPORT_FIELDS.length })
  changes: UnitImportChangeView[];

  @ObjectListField(() => UnitImportProblemView, { max: 20 })
  problems: UnitImportProblemView[];

  static of({ line, outcome, values, changes, problems }: ImportLineRow): UnitImportLineView {
    return {
      line,
      outcome,
      name: values?.name ?? null,
      institutionCode: values?.institutionCode ?? null,
      changes: changes.map((change) => ({ ...change, title: UNIT_IMPORT_TITLES[change.field] })),
      problems: problems.map((problem) => {
        const field = problem.pointer.slice(1) as UnitImportField;
        return {
          field,
          title: UNIT_IMPORT_TITLES[field],
          code: problem.code,
          detail: fieldErrorText(problem),
        };
      }),
    };
  }
}

export class UnitImportLinePage {
  @ObjectListField(() => UnitImportLineView, { max: 100 })
  items: readonly UnitImportLineView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}
