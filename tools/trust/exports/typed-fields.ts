import {
  CREDENTIAL_KINDS,
  credentialFields,
  type FieldDefinition,
  type FormDefinition,
  ROSTER_COLUMNS,
  type RosterColumn,
  DETAILS_FIELDS,
} from '@htp/domain';
import {
  CREDENTIAL_KIND_NAMES,
  DOCUMENT_TYPE_NAMES,
  PERSONAL_DATA_NAMES,
  ROSTER_COLUMN_TITLES,
  SECTION_NAMES,
  sectionFieldName,
  UNIT_IMPORT_TITLES,
} from '@htp/wording';

/** A field of a sheet, and a text that it says of its record or value. */
export interface Said {
  readonly field: string;
  readonly text: string;
}

const { affiliations, corrections, credentials, declarations, identity } = PERSONAL_DATA_NAMES;

const isText = ({ type }: FieldDefinition): boolean => type === 'text';
/** Of letters and digits alone: what else is typed is refused. */
const isFree = (field: FieldDefinition): boolean => isText(field) && field.pattern === undefined;
const namesOf = (form: FormDefinition, which: (field: FieldDefinition) => boolean): string[] =>
  Object.keys(form).filter((name) => which(form[name]!));

const ofCredentials = (which: (field: FieldDefinition) => boolean): string[] =>
  CREDENTIAL_KINDS.flatMap((kind) =>
    namesOf(credentialFields(kind), which).map(
      (name) => `${credentials}·${CREDENTIAL_KIND_NAMES[kind]}·${sectionFieldName(kind, name)}`,
    ),
  );
const ofDetails = (which: (field: FieldDefinition) => boolean): string[] =>
  namesOf(DETAILS_FIELDS, which).map(
    (name) =>
      `${declarations}·${SECTION_NAMES.declaration_details}·${sectionFieldName('declaration_details', name)}`,
  );
const ofCopies = (which: (field: FieldDefinition) => boolean): string[] =>
  CREDENTIAL_KINDS.flatMap((kind) =>
    namesOf(credentialFields(kind), which).map(
      (name) => `${declarations}·${SECTION_NAMES[kind]}·${sectionFieldName(kind, name)}`,
    ),
  );

/** Fields of one's own data in which somebody types: each has to be found filled with a hostile text. */
export const TYPED_OF_OWN: readonly string[] = [
  ...ofCredentials(isFree),
  ...ofDetails(isFree),
  ...['本人认为正确的内容', '说明', '单位更正为', '单位的说明'].map((label) => `${corrections}·${label}`),
  `${declarations}·申报单位`,
  `${declarations}·审核意见`,
  `${declarations}·自动核对`,
  `${affiliations}·单位`,
  `${affiliations}·单位填写的解绑原因`,
];

/** Fields of one's own data in which nobody types anything but what is checked to its last character. */
export const UNTYPED_OF_OWN: ReadonlySet<string> = new Set([
  ...ofCredentials((field) => !isFree(field)),
  ...ofDetails((field) => !isFree(field)),
  // As the credentials above, by the same words.
  ...ofCopies(() => true),
  // Letters of names, digits of numbers, terms of ours.
  ...['认证状态', '姓名', '证件类型', '证件编号', '出生日期', '性别', '认证方式', '认证时间'].map(
    (label) => `${identity}·${label}`,
  ),
  ...['来源', '最近修改'].map((label) => `${credentials}·${label}`),
  ...['状态', '委平台提供的内容', '报告时填写的内容'].map((label) => `${corrections}·${label}`),
  ...['绑定时间', '解绑时间'].map((label) => `${affiliations}·${label}`),
  ...['状态', '姓名', '申报级别', '申报类别（专业）', '报考科目', '报考条件判断'].map(
    (label) => `${declarations}·${label}`,
  ),
  ...Object.values(DOCUMENT_TYPE_NAMES).map((name) => `${declarations}·${name}`),
]);

const TYPED_COLUMNS: readonly RosterColumn[] = ['unit', 'subjects'];
/** Of a roster, likewise. */
export const TYPED_OF_ROSTER: readonly string[] = TYPED_COLUMNS.map((column) => ROSTER_COLUMN_TITLES[column]);
export const UNTYPED_OF_ROSTER: ReadonlySet<string> = new Set(
  ROSTER_COLUMNS.filter((column) => !TYPED_COLUMNS.includes(column)).map(
    (column) => ROSTER_COLUMN_TITLES[column],
  ),
);

/** Of the report of an import, likewise: lines that are refused show nothing of what was typed, only what is wrong with it. */
export const TYPED_OF_IMPORT: readonly string[] = [UNIT_IMPORT_TITLES.name, '变更内容'];
export const UNTYPED_OF_IMPORT: ReadonlySet<string> = new Set([
  ...['行号', '结果', '问题'],
  // Right to its check character, or not shown.
  UNIT_IMPORT_TITLES.institutionCode,
]);

/** Of a sheet whose first line names its columns. */
export function saidByColumns([titles = [], ...lines]: readonly (readonly string[])[]): Said[] {
  return lines.flatMap((line) => line.map((text, at) => ({ field: titles[at] ?? `column ${at}`, text })));
}

/** Of one's own data, a fact a line. */
export function saidOfOneself([, ...lines]: readonly (readonly string[])[]): Said[] {
  return lines.flatMap(([category = '', record = '', label = '', value = '']) => {
    // Our own words, times and terms, in which nobody types; readings are what stands on papers.
    const { sign_in, files, messages, readings } = PERSONAL_DATA_NAMES;
    if ([sign_in, files, messages, readings].includes(category as typeof sign_in)) return [];
    const [kind = ''] = record.split(' ');
    const said = { field: fieldOf(category, kind, label), text: value };
    return category === affiliations ? [said, { field: `${affiliations}·单位`, text: record }] : [said];
  });
}

function fieldOf(category: string, kind: string, label: string): string {
  if (category === credentials && !UNTYPED_OF_OWN.has(`${category}·${label}`))
    return `${category}·${kind}·${label}`;
  // When he agreed, and when he asked for a review.
  if (category === identity && /\d{4}/.test(label)) return `${identity}·认证时间`;
  // Of which stage, and of which finding.
  if (category === declarations && label.endsWith('审核意见')) return `${declarations}·审核意见`;
  if (category === declarations && label.startsWith('自动核对·')) return `${declarations}·自动核对`;
  return `${category}·${label}`;
}
