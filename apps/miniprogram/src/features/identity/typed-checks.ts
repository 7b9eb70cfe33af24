import {
  birthInNumber,
  birthIssue,
  canonicalDocumentNumber,
  checkDocumentNumber,
  checkName,
  type DocumentTypeCode,
  type FieldErrorCode,
  NAME_LENGTH,
} from '@htp/domain';
import { fieldErrorText } from '@htp/wording';
import type { IdentityDraft } from './kept-draft.ts';

export const TYPED_FIELDS = ['reason', 'documentType', 'name', 'documentNumber', 'bornOn', 'sex'] as const;
export type TypedField = (typeof TYPED_FIELDS)[number];
export type TypedProblems = Readonly<Partial<Record<TypedField, string>>>;

/** Documents whose number tells when and as what its holder was born, so that nobody is asked it again. */
const BIRTH_IN_NUMBER: readonly (DocumentTypeCode | '')[] = ['RESIDENT_ID', 'HKMOTW_RESIDENCE'];

/** Whether 出生日期 and 性别 are asked for: a reviewer wants them, the automatic way reads them. */
export const asksBirth = ({ way, documentType }: IdentityDraft): boolean =>
  way !== 'automatic' && documentType !== '' && !BIRTH_IN_NUMBER.includes(documentType);

/** 出生日期 and 性别 as they are sent to a reviewer: typed, or told by the number. */
export function birthOf(draft: IdentityDraft): Pick<IdentityDraft, 'bornOn' | 'sex'> {
  const { documentType, documentNumber, bornOn, sex } = draft;
  if (asksBirth(draft) || documentType === '') return { bornOn, sex };
  const told = birthInNumber(documentType, canonicalDocumentNumber(documentType, documentNumber));
  return { bornOn: told?.bornOn ?? '', sex: told?.sex ?? '' };
}

/**
 * What is wrong with what is typed, by the rules that the server has too; it decides.
 * @param today in Asia/Shanghai, `YYYY-MM-DD`, as the phone has it
 */
export function typedProblems(draft: IdentityDraft, today: string): TypedProblems {
  const { way, reason, documentType, name, documentNumber, bornOn, sex } = draft;
  const asked = asksBirth(draft);
  const all: Record<TypedField, string | false> = {
    reason: way === 'correction' && reason === '' && '请选择更正原因',
    documentType: documentType === '' && '请选择证件类型',
    name: name.trim() === '' ? '请填写真实姓名' : nameProblem(name),
    documentNumber:
      documentNumber.trim() === '' ? '请填写证件编号' : numberProblem(documentType, documentNumber, today),
    bornOn: asked && (bornOn === '' ? '请选择出生日期' : textOf([birthIssue(bornOn, today)])),
    sex: asked && sex === '' && '请选择性别',
  };
  return Object.fromEntries(Object.entries(all).filter(([, problem]) => problem)) as TypedProblems;
}

function nameProblem(name: string): string | false {
  const checked = checkName(name);
  return !checked.ok && textOf(checked.issues);
}

function numberProblem(type: DocumentTypeCode | '', number: string, today: string): string | false {
  if (type === '') return false;
  const checked = checkDocumentNumber(type, number, today);
  return !checked.ok && textOf(checked.issues);
}

/** A phone's clock may be wrong: what only a clock can tell is left to the server. */
const BY_THE_CLOCK: readonly FieldErrorCode[] = ['age_implausible', 'date_in_future'];

function textOf(issues: readonly (FieldErrorCode | null)[]): string | false {
  const told = issues.filter((code) => code !== null && !BY_THE_CLOCK.includes(code)) as FieldErrorCode[];
  return told.map((code) => fieldErrorText({ code, params: NAME_LENGTH })).join('，') || false;
}
