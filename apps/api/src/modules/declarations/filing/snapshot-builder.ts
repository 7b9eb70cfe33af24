import { Injectable } from '@nestjs/common';
import {
  beijingDay,
  type ChosenCredential,
  type Comparable,
  type DeclarationForm,
  type DeclarationSnapshot,
  DomainError,
  formSections,
  type FrozenCredential,
  type FrozenVerdict,
  type Judgement,
  type Refusal,
  type SeasonDefinition,
  submissionProblems,
} from '@htp/domain';
import { FileService } from '../../files/index.ts';
import type { VerifiedPerson } from '../../identity/index.ts';
import type { UnitRecord } from '../../units/index.ts';
import { resolveChoice } from './declaration-choice.ts';
import { DeclarationForms } from './declaration-forms.ts';
import type { Declaration } from '../declaration.entity.ts';
import { type Filing, FilingFactsSource } from './filing-facts.ts';
import { DeclarationJudge } from '../eligibility/declaration-judge.ts';
import { filesOfContent } from './form-files.ts';

/** A declaration as it would be submitted now. */
export interface Examined {
  readonly form: DeclarationForm;
  readonly filing: Filing;
  /** What the rules of the season say of it; null where there is nothing to judge by. */
  readonly judgement: Judgement | null;
  /** Everything that speaks against submitting it. */
  readonly problems: readonly Refusal[];
}

export interface Examination {
  readonly declaration: Declaration;
  readonly season: SeasonDefinition;
  readonly now: Date;
  /** The frozen copy in force, when it is to be submitted again. */
  readonly submitted: DeclarationSnapshot | undefined;
  readonly signedStatementVersion: string | null;
}

/** Examines a declaration and makes the frozen copy that a submission holds (product.md 5). */
@Injectable()
export class SnapshotBuilder {
  constructor(
    private readonly forms: DeclarationForms,
    private readonly filing: FilingFactsSource,
    private readonly files: FileService,
    private readonly judge: DeclarationJudge,
  ) {}

  async examine({ declaration, season, now, submitted, ...signed }: Examination): Promise<Examined> {
    const today = beijingDay(now);
    const [filing, form] = await Promise.all([
      this.filing.of(declaration.personId),
      this.forms.load(declaration, submitted, today),
    ]);
    const unit = submitted?.unit ?? (filing.unit && frozenUnit(filing.unit));
    const judgement = await this.judge.judge(form, season, unit);
    const problems = submissionProblems(form, season, {
      identityStatus: filing.facts.identityStatus,
      unitId: submitted?.unit.unitId ?? filing.facts.unitId,
      acknowledgedNoticeVersion: declaration.noticeVersion,
      signedStatementVersion: signed.signedStatementVersion,
      verdict: judgement?.result.verdict ?? null,
      establishmentAsked: await this.judge.asksEstablishment(form, season),
      today,
    });
    return { form, filing, judgement, problems };
  }

  /** The unit is the one of the first submission, whatever the candidate has bound to since (product.md 6). */
  async freeze(
    { declaration, season, submitted }: Examination,
    { form, filing }: Examined,
    eligibility: FrozenVerdict | undefined,
  ): Promise<DeclarationSnapshot> {
    const { person } = filing;
    const unit = submitted?.unit ?? (filing.unit && frozenUnit(filing.unit));
    if (!person || !unit) throw new Error('a declaration with problems cannot be frozen');
    const choice = resolveChoice({ ...form, specialtyCode: declaration.specialtyCode }, season);
    const carried = frozenCredentials(form, season);
    return {
      ...choice,
      examYear: season.examYear,
      ruleSetVersion: season.ruleSetVersion,
      noticeVersion: season.notice.version,
      statementVersion: season.statement.version,
      person: frozenPerson(person),
      unit,
      ...carried,
      details: form.details,
      files: await this.hashesOf({ ...carried, details: form.details }),
      ...(eligibility && { eligibility }),
    };
  }

  private async hashesOf(content: Omit<Comparable, 'files'>) {
    const ids = [...new Set(filesOfContent(content))];
    const files = await this.files.describe(ids);
    if (files.length < ids.length) throw new DomainError('content_changed');
    return Object.fromEntries(files.map(({ id, sha256 }) => [id, sha256]));
  }
}

/** What is shown is frozen; a credential chosen for a section that another specialty had asked for is not. */
function frozenCredentials(
  form: DeclarationForm,
  season: SeasonDefinition,
): Pick<DeclarationSnapshot, 'credentials' | 'workPeriods'> {
  const requirements = formSections(form, season);
  const chosen = Object.values(form.credentials).filter(
    (credential) => credential !== null && credential !== undefined,
  );
  const shown = chosen.filter(({ kind }) => requirements[kind] !== 'hidden');
  const credentials = Object.fromEntries(shown.map((credential) => [credential.kind, frozen(credential)]));
  return requirements.work_period === 'hidden'
    ? { credentials }
    : { credentials, workPeriods: form.workPeriods.map(frozen) };
}

const frozen = ({ id, fields, disputed, sources }: ChosenCredential): FrozenCredential => ({
  credentialId: id,
  fields,
  disputed,
  sources,
});

function frozenPerson({ accountId, name, documentType, documentNumber }: VerifiedPerson) {
  return { personId: accountId, name, documentType, documentNumber };
}

/** The unit as a frozen copy keeps it. */
export function frozenUnit(unit: UnitRecord): DeclarationSnapshot['unit'] {
  const { id: unitId, name, institutionCode, divisionCode, supervisingUnitName } = unit;
  return { unitId, name, institutionCode, category: unit.categoryCode, divisionCode, supervisingUnitName };
}
