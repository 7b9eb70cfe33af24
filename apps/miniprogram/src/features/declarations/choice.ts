import type { components } from '@htp/api-client';
import { type ExamLevel, leavesRoomForAnother } from '@htp/domain';
import { declarationStatusName, EXAM_LEVEL_NAMES, feeText } from '@htp/wording';
import type { PageName, PageQuery } from '../../platform/pages.ts';

type Schemas = components['schemas'];
export type Season = Schemas['SeasonView'];
export type OwnDeclaration = Pick<
  Schemas['DeclarationListItemView'],
  'id' | 'status' | 'stage' | 'allowedActions'
>;

/** What 选择申报 asks for, as far as it is chosen. */
export interface Choice {
  readonly level: ExamLevel | null;
  readonly specialtyCode: string | null;
  readonly historyCandidate: boolean;
  /** Of a 历史考生: a new candidate registers all. */
  readonly subjects: readonly string[];
}

export const NOTHING_CHOSEN: Choice = {
  level: null,
  specialtyCode: null,
  historyCandidate: false,
  subjects: [],
};

export interface Option {
  readonly value: string;
  readonly label: string;
}

const levelOf = (season: Season, level: ExamLevel | null) =>
  season.levels.find((offered) => offered.level === level);

/** The levels in which the season offers anything. */
export const levelOptions = ({ levels }: Season): Option[] =>
  levels
    .filter(({ specialties }) => specialties.length > 0)
    .map(({ level }) => ({ value: level, label: EXAM_LEVEL_NAMES[level] }));

export const specialtyOptions = (season: Season, level: ExamLevel | null): Option[] =>
  (levelOf(season, level)?.specialties ?? []).map(({ code, name }) => ({
    value: code,
    label: `${code} ${name}`,
  }));

/** The subjects that would be registered now. */
export const chosenSubjects = (season: Season, { historyCandidate, subjects }: Choice): string[] =>
  season.subjects.map(({ code }) => code).filter((code) => !historyCandidate || subjects.includes(code));

/** `合计报考4科，共计280元`; undefined while no level says what a subject costs. */
export function feeOfChoice(season: Season, choice: Choice): string | undefined {
  const level = levelOf(season, choice.level);
  const count = chosenSubjects(season, choice).length;
  return level && feeText(count, level.baseFen + count * level.perSubjectFen);
}

/** After another level was chosen, the specialty goes: it belongs to one. */
export const withLevel = (choice: Choice, level: ExamLevel): Choice =>
  level === choice.level ? choice : { ...choice, level, specialtyCode: null };

/** A 历史考生 names the missing subjects: whoever has just registered all of them has none named yet. */
export const withHistory = (choice: Choice, historyCandidate: boolean): Choice =>
  historyCandidate === choice.historyCandidate ? choice : { ...choice, historyCandidate, subjects: [] };

/** Something that has to be done before one can begin, and where. */
export interface Hindrance {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly page: PageName;
  readonly query?: PageQuery;
}

export interface Standing {
  readonly identityStatus: Schemas['IdentityView']['status'];
  readonly hasUnit: boolean;
  /** Whether any season is open now, by the server's clock. */
  readonly anyOpen: boolean;
  /** Those in the chosen season. */
  readonly own: readonly OwnDeclaration[];
}

/** What stands between a person and a new declaration: the first of it, as one thing is done at a time. */
export function hindranceOf({ identityStatus, hasUnit, anyOpen, own }: Standing): Hindrance | undefined {
  const live = own.find(({ status }) => !leavesRoomForAnother(status));
  if (live) return liveDeclaration(live);
  if (!anyOpen)
    return {
      title: '目前没有开放的申报',
      text: '申报开始后，您可以在这里选择级别和专业。开始和截止时间以考试主管部门的通知为准。',
      button: '返回首页',
      page: 'home',
    };
  if (identityStatus === 'pending')
    return {
      title: '实名认证正在审核',
      text: '人工审核通过后才能申报。您可以查看进度，或撤回后改用自动核验。',
      button: '查看实名认证',
      page: 'identity',
    };
  if (identityStatus !== 'verified')
    return {
      title: '请先完成实名认证',
      text: '申报的姓名和证件信息来自实名认证，认证成功后即可回到这里申报。',
      button: '前往认证',
      page: 'identity',
    };
  if (!hasUnit)
    return {
      title: '请先绑定工作单位',
      text: '申报由您的工作单位首先审核。绑定时需要单位确认码，请向本单位考试负责人索取。',
      button: '前往绑定',
      page: 'affiliation',
    };
  return undefined;
}

function liveDeclaration({ id, status, stage, allowedActions }: OwnDeclaration): Hindrance {
  const mayGoOn = allowedActions.includes('edit');
  return {
    title: '本年度您已有一份申报',
    text: `当前状态：${declarationStatusName(status, stage)}。同一年度只能有一份申报。`,
    button: mayGoOn ? '继续填报' : '查看申报',
    page: mayGoOn ? 'sections' : 'declared',
    query: { id },
  };
}

/** What still has to be chosen, by the pointer that the API would name. */
export function missingChoices(season: Season, choice: Choice): Record<string, string> {
  const missing: Record<string, string> = {};
  if (choice.level === null) missing['/level'] = '请选择申报级别';
  if (choice.specialtyCode === null) missing['/specialtyCode'] = '请选择申报类别（专业）';
  if (chosenSubjects(season, choice).length === 0) missing['/subjects'] = '请选择需要报考的科目';
  return missing;
}

/** The choice that a draft holds. */
export const choiceOf = (draft: Pick<Schemas['DeclarationView'], keyof Choice>): Choice => ({
  level: draft.level,
  specialtyCode: draft.specialtyCode,
  historyCandidate: draft.historyCandidate,
  subjects: draft.subjects,
});
