import { Injectable } from '@nestjs/common';
import {
  type ChosenCredential,
  CREDENTIAL_SECTIONS,
  type CredentialKind,
  type CredentialSection,
  type DeclarationForm,
  type DeclarationSnapshot,
  type FormValues,
  type FrozenCredential,
  type Section,
  tidyDetails,
} from '@htp/domain';
import { type CompleteCredential, CredentialService } from '../../credentials/index.ts';
import type { Declaration } from '../declaration.entity.ts';
import { FrozenCopies } from '../frozen-copies.ts';

/** The declaration as far as its form is concerned. */
type FormSource = Pick<
  Declaration,
  | 'id'
  | 'personId'
  | 'status'
  | 'specialtyCode'
  | 'subjects'
  | 'historyCandidate'
  | 'choices'
  | 'details'
  | 'returnedSections'
>;

/** Reads the form of a declaration that is being filled: chosen credentials as they are now, details as typed. */
@Injectable()
export class DeclarationForms {
  constructor(
    private readonly credentials: CredentialService,
    private readonly copies: FrozenCopies,
  ) {}

  /**
   * A section that may not be edited after a return stays as it was submitted, whatever became of its credential.
   * @param submitted the frozen copy in force, for a returned declaration
   * @param today the day in Asia/Shanghai, `YYYY-MM-DD`
   */
  async load(
    declaration: FormSource,
    submitted: DeclarationSnapshot | undefined,
    today: string,
  ): Promise<DeclarationForm> {
    const { specialtyCode, subjects, historyCandidate } = declaration;
    const isLocked = (section: Section) =>
      submitted !== undefined && !declaration.returnedSections.includes(section);
    const choices = Object.entries(declaration.choices) as [CredentialSection, string][];
    const open = Object.fromEntries(choices.filter(([section]) => !isLocked(section)));
    const [found, workPeriods] = await Promise.all([
      this.credentials.findChosen(declaration.personId, open, today),
      isLocked('work_period')
        ? frozenPeriods(submitted)
        : this.credentials.workPeriods(declaration.personId, today),
    ]);
    const credentials = CREDENTIAL_SECTIONS.map((section): [CredentialSection, ChosenCredential | null] => [
      section,
      isLocked(section)
        ? frozenCredential(section, submitted)
        : chosenCredential(section, open[section], found.get(section)),
    ]);
    const typed = tidyDetails(this.copies.openDetails(declaration));
    const details =
      submitted !== undefined && isLocked('declaration_details')
        ? withExplanation(submitted.details, typed)
        : typed;
    return {
      specialtyCode,
      subjects,
      historyCandidate,
      credentials: Object.fromEntries(credentials),
      workPeriods,
      details,
    };
  }
}

/** 申报信息 that stays as it was; only the explanation of a verdict may have become another. */
function withExplanation(submitted: FormValues, { eligibilityExplanation }: FormValues): FormValues {
  const { eligibilityExplanation: _, ...locked } = submitted;
  return eligibilityExplanation === undefined ? locked : { ...locked, eligibilityExplanation };
}

function chosenCredential(
  kind: CredentialSection,
  id: string | undefined,
  found: CompleteCredential | 'incomplete' | undefined,
): ChosenCredential | null {
  if (id === undefined || found === undefined) return null;
  if (found === 'incomplete') return { id, kind, state: 'incomplete', fields: {} };
  const { fields, disputed, sources } = found;
  return { id, kind, state: 'complete', fields, disputed, sources };
}

/** The form that a frozen copy was made of. */
export function formOf(snapshot: DeclarationSnapshot): DeclarationForm {
  const { specialtyCode, subjects, historyCandidate, details } = snapshot;
  const credentials = Object.fromEntries(
    CREDENTIAL_SECTIONS.map((section) => [section, frozenCredential(section, snapshot)]),
  );
  const workPeriods = frozenPeriods(snapshot);
  return { specialtyCode, subjects, historyCandidate, credentials, workPeriods, details };
}

function frozenCredential(
  section: CredentialSection,
  snapshot: DeclarationSnapshot | undefined,
): ChosenCredential | null {
  const frozen = snapshot?.credentials[section];
  return frozen ? asComplete(section, frozen) : null;
}

const frozenPeriods = (snapshot: DeclarationSnapshot | undefined): ChosenCredential[] =>
  (snapshot?.workPeriods ?? []).map((frozen) => asComplete('work_period', frozen));

function asComplete(kind: CredentialKind, frozen: FrozenCredential): ChosenCredential {
  const { credentialId: id, fields, disputed, sources } = frozen;
  return { id, kind, state: 'complete', fields, disputed, sources };
}

/** What a form holds in one section, for showing it; null where it holds nothing, or several entries. */
export function sectionFields(form: DeclarationForm, section: Section): FormValues | null {
  if (section === 'work_period') return null;
  return section === 'declaration_details' ? form.details : (form.credentials[section]?.fields ?? null);
}
