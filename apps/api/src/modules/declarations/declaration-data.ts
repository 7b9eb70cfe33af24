import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type CredentialSection,
  declarationObstacles,
  type DeclarationSnapshot,
  type DeclarationStatus,
  type Decision,
  type FormValues,
  type ReviewStage,
  type Section,
} from '@htp/domain';
import {
  DECISION_NAMES,
  declarationStatusName,
  DOCUMENT_TYPE_NAMES,
  EXAM_LEVEL_NAMES,
  filledFields,
  instantText,
  SECTION_NAMES,
  STAGE_NAMES,
  VERDICT_TEXTS,
} from '@htp/wording';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import { type PersonalFact, PersonalData } from '../accounts/index.ts';
import { findingFacts, findingsOfPerson } from './findings/told-findings.ts';
import { FrozenCopies } from './frozen-copies.ts';

interface DeclaredRow {
  readonly id: string;
  readonly status: DeclarationStatus;
  readonly stage: ReviewStage | null;
  readonly specialty_name: string;
  readonly project: string;
  readonly exam_year: number;
  readonly details: Buffer | null;
  readonly reviewClosesAt: Date;
}

const list = statement<DeclaredRow>(
  'personal_data.declarations',
  `SELECT d.id, d.status, d.stage, d.specialty_name, s.project, s.exam_year, d.details,
     s.review_closes_at AS "reviewClosesAt"
   FROM declaration d JOIN season s ON s.id = d.season_id WHERE d.person_id = $1 ORDER BY d.id`,
);
const submissions = statement<{
  id: string;
  declaration_id: string;
  frozen_copy: Buffer;
  submitted_at: Date;
}>(
  'personal_data.submissions',
  `SELECT s.id, s.declaration_id, s.frozen_copy, s.submitted_at FROM declaration_submission s
   JOIN declaration d ON d.id = s.declaration_id WHERE d.person_id = $1 ORDER BY s.declaration_id, s.number`,
);
const decisions = statement<{
  declaration_id: string;
  stage: ReviewStage;
  decision: Decision;
  remark: string | null;
  decided_at: Date;
}>(
  'personal_data.decisions',
  `SELECT x.declaration_id, x.stage, x.decision, x.remark, x.decided_at FROM declaration_decision x
   JOIN declaration d ON d.id = x.declaration_id WHERE d.person_id = $1 ORDER BY x.decided_at`,
);
/**
 * What was typed goes; the frozen copy says what was submitted. The row of what never was stays, empty, since it is counted as begun on
 * its day.
 */
const eraseForms = statement(
  'personal_data.erase_forms',
  `UPDATE declaration SET details = NULL, choices = '{}' WHERE person_id = $1`,
);

/**
 * The declarations of a candidate. What was submitted is part of the archive of an examination: it stays as it was decided on, under an
 * account that is nobody's.
 */
@Injectable()
export class DeclarationData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly copies: FrozenCopies,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.personalData.register('declarations', {
      obstacles: async (accountId) =>
        declarationObstacles(await this.database.query(list, [accountId]), await this.clock.now()),
      keeps: async (accountId) => {
        const { length: count } = await this.database.query(submissions, [accountId]);
        return count > 0 ? [{ kind: 'exam_archive', count }] : [];
      },
      describe: (accountId) => this.describe(accountId),
      erase: async (accountId) => {
        await this.database.count(eraseForms, [accountId]);
      },
    });
  }

  private async describe(accountId: string): Promise<PersonalFact[]> {
    const facts: PersonalFact[] = [];
    const submitted = await this.database.query(submissions, [accountId]);
    const decided = await this.database.query(decisions, [accountId]);
    const found = await this.database.query(findingsOfPerson, [accountId]);
    for (const row of await this.database.query(list, [accountId])) {
      const record = `${row.exam_year}年度${row.project} ${row.specialty_name} ${row.id}`;
      facts.push({ record, label: '状态', value: declarationStatusName(row.status, row.stage) });
      facts.push(...detailFacts(record, this.copies.openDetails(row)));
      for (const { id, frozen_copy, submitted_at } of submitted.filter(isOf(row))) {
        const copy = this.copies.openCopy(id, frozen_copy);
        facts.push(...copyFacts(`${record}（${told(submitted_at)}提交）`, copy));
      }
      facts.push(...findingFacts(record, found.filter(isOf(row))));
      facts.push(
        ...decided.filter(isOf(row)).map(({ stage, decision, remark, decided_at }) => ({
          record,
          label: `${STAGE_NAMES[stage]}审核意见`,
          value: [told(decided_at), DECISION_NAMES[decision], remark].filter(Boolean).join('，'),
        })),
      );
    }
    return facts;
  }
}

const isOf =
  ({ id }: DeclaredRow) =>
  ({ declaration_id }: { declaration_id: string }) =>
    declaration_id === id;
const told = (at: Date) => instantText(at.toISOString());

const detailFacts = (record: string, details: FormValues) =>
  sectionFacts(record, 'declaration_details', details);

function sectionFacts(record: string, section: Section, values: FormValues): PersonalFact[] {
  return filledFields(section, values).map(({ label, text, files }) => ({
    record,
    label: `${SECTION_NAMES[section]}·${label}`,
    value: text || files.join('、'),
  }));
}

function copyFacts(record: string, copy: DeclarationSnapshot): PersonalFact[] {
  const {
    person,
    unit,
    level,
    specialtyName,
    subjects,
    credentials,
    workPeriods = [],
    details,
    eligibility,
  } = copy;
  const documentType = DOCUMENT_TYPE_NAMES[person.documentType as keyof typeof DOCUMENT_TYPE_NAMES];
  const sections = Object.entries(credentials) as [CredentialSection, { fields: FormValues }][];
  return [
    { record, label: '姓名', value: person.name },
    { record, label: documentType ?? '证件编号', value: person.documentNumber },
    { record, label: '申报单位', value: unit.name },
    { record, label: '申报级别', value: EXAM_LEVEL_NAMES[level] },
    { record, label: '申报类别（专业）', value: specialtyName },
    { record, label: '报考科目', value: subjects.join('、') },
    ...sections.flatMap(([section, { fields }]) => sectionFacts(record, section, fields)),
    ...workPeriods.flatMap(({ fields }) => sectionFacts(record, 'work_period', fields)),
    ...detailFacts(record, details),
    ...(eligibility
      ? [{ record, label: '报考条件判断', value: VERDICT_TEXTS[eligibility.verdict].name }]
      : []),
  ];
}
