import { type Establishment, ESTABLISHMENTS, EXAM_LEVELS, type ExamLevel } from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  IdField,
  IdListField,
  IntegerField,
  ObjectField,
  PageInput,
  TextField,
  TextListField,
} from '../../../platform/http/index.ts';

const MAX_VERSION = 1_000_000;
const MAX_SUBJECTS = 20;
const MAX_PROOFS = 9;
const MAX_CODE = 10;
/** UTF-16 units; the fields' own limits, in code points, are judged when the form is submitted. */
const MAX_TEXT = 200;
const MAX_EXPLANATION = 1000;

const clearable = { optional: true, nullable: true } as const;

export class DeclarationParams {
  @IdField()
  id: string;
}

export class OwnListInput extends PageInput {
  @IdField({ optional: true })
  seasonId?: string;
}

export class StartDeclarationInput {
  @IdField()
  seasonId: string;

  @ChoiceField(EXAM_LEVELS)
  level: ExamLevel;

  @TextField({ max: MAX_CODE })
  specialtyCode: string;

  /** Codes of the subjects registered on the 国网: all for a new candidate, the missing ones for a 历史考生. */
  @TextListField({ max: MAX_SUBJECTS, maxLength: MAX_CODE })
  subjects: string[];

  @BooleanField()
  historyCandidate: boolean;
}

/** 申报信息. `null` clears a field; one that is left out stays. */
export class DetailsInput {
  @BooleanField(clearable)
  residencyCertificate?: boolean | null;

  @IntegerField({ min: 0, max: 9999, ...clearable })
  residencyEndYear?: number | null;

  @TextField({ min: 0, max: MAX_TEXT, ...clearable })
  residencySpecialty?: string | null;

  @TextField({ min: 0, max: MAX_TEXT, ...clearable })
  residencyUnit?: string | null;

  @IdField(clearable)
  residencyPicture?: string | null;

  @TextField({ min: 0, max: MAX_TEXT, ...clearable, description: '国网网报号' })
  registrationNumber?: string | null;

  @TextField({ min: 0, max: MAX_TEXT, ...clearable, description: '国网验证码; kept sealed, shown masked' })
  registrationCode?: string | null;

  @IdField(clearable)
  applicationForm?: string | null;

  @TextField({ min: 0, max: MAX_TEXT, ...clearable, description: '历史考生: last year’s 档案号' })
  previousFileNumber?: string | null;

  @TextField({
    min: 0,
    max: MAX_CODE,
    ...clearable,
    description: '历史考生: code of the specialty sat last year',
  })
  previousSpecialtyCode?: string | null;

  @ChoiceField(ESTABLISHMENTS, { ...clearable, description: '是否在编' })
  establishment?: Establishment | null;

  @IdListField({ max: MAX_PROOFS, ...clearable })
  otherProof?: string[] | null;

  @TextField({
    min: 0,
    max: MAX_EXPLANATION,
    ...clearable,
    description: 'Why it is declared although the rules speak against it',
  })
  eligibilityExplanation?: string | null;
}

/** The chosen credential of each section, and 申报信息. */
export class SectionsInput {
  @IdField(clearable)
  education?: string | null;

  @IdField(clearable)
  physician_qualification?: string | null;

  @IdField(clearable)
  physician_licence?: string | null;

  @IdField(clearable)
  professional_title?: string | null;

  @IdField(clearable)
  nurse_licence?: string | null;

  @ObjectField(() => DetailsInput, { optional: true })
  declaration_details?: DetailsInput;
}

/** Any part of the form. */
export class SaveDeclarationInput {
  /** The version that the changes were made on. */
  @IntegerField({ min: 1, max: MAX_VERSION })
  version: number;

  @ChoiceField(EXAM_LEVELS, { optional: true })
  level?: ExamLevel;

  @TextField({ max: MAX_CODE, optional: true })
  specialtyCode?: string;

  @TextListField({ max: MAX_SUBJECTS, maxLength: MAX_CODE, optional: true })
  subjects?: string[];

  @BooleanField({ optional: true })
  historyCandidate?: boolean;

  @ObjectField(() => SectionsInput, { optional: true })
  sections?: SectionsInput;
}

export class AcknowledgeNoticeInput {
  /** The version that was read. */
  @TextField({ max: 50 })
  noticeVersion: string;
}

export class SubmitDeclarationInput {
  /** The version that was read once more at 信息确认. */
  @IntegerField({ min: 1, max: MAX_VERSION })
  version: number;

  /** 诚信承诺: the version that the candidate signs with this submission. */
  @TextField({ max: 50, optional: true })
  statementVersion?: string;
}

export class RenewFormInput {
  /** The version that the candidate has before him. */
  @IntegerField({ min: 1, max: MAX_VERSION })
  version: number;

  @TextField({ max: MAX_TEXT, optional: true, description: '国网验证码 of the renewed form' })
  registrationCode?: string;

  @IdField({ optional: true })
  applicationForm?: string;
}
