import texts from '../data/demo-notice.json' with { type: 'json' };
import type { ReviewStage } from '../declarations/status.ts';
import type { Fee, SeasonDefinition, SectionRule, Window } from './season-definition.ts';
import { specialtiesOf } from './specialties.ts';

/** The demo's seasons: the yearly one, and a later one for those who missed it, which the exam points review too. */
export const DEMO_PROJECT = '卫生专业技术资格考试';
export const DEMO_SUPPLEMENT_PROJECT = '卫生专业技术资格考试（补报名）';

const STAGE_WORDS = { unit: '单位', exam_point: '考点', province: '考区' } as const satisfies Record<
  ReviewStage,
  string
>;

export interface DemoSeasonOptions {
  project?: string;
  stages?: readonly ReviewStage[];
  /** For declaring and for every stage; by default from the year before the exam to the year after it. */
  window?: Window;
  /** For every stage, where it is another than for declaring. */
  reviewWindow?: Window;
}

/** The seed's only number: one subject, 70 yuan (rules.md 1.9). */
const FEE: Fee = { baseFen: 0, perSubjectFen: 7_000 };

/** rules.md 2.4, row by row; 工作经历 wherever C6 (a change of post) may be asked, required where paths count from work. */
const SECTION_RULES: readonly SectionRule[] = [
  {
    levels: ['junior_assistant'],
    families: ['pharmacy', 'technology'],
    sections: { work_period: 'optional' },
  },
  {
    levels: ['junior'],
    families: ['pharmacy', 'technology'],
    sections: {
      professional_title: { requiredFor: ['secondary'] },
      // Paths B2 and B3 count from work; B1 asks for no years, B4 counts from the title.
      work_period: { requiredFor: ['associate', 'bachelor'] },
    },
  },
  {
    levels: ['junior'],
    families: ['nursing'],
    sections: { nurse_licence: 'required', work_period: 'optional' },
  },
  {
    levels: ['intermediate'],
    families: ['nursing'],
    sections: {
      professional_title: { requiredFor: ['secondary', 'associate', 'bachelor'] },
      nurse_licence: 'required',
      work_period: 'optional',
    },
  },
  {
    levels: ['intermediate'],
    families: ['pharmacy', 'technology'],
    sections: {
      professional_title: { requiredFor: ['secondary', 'associate', 'bachelor', 'master'] },
      work_period: 'optional',
    },
  },
  {
    levels: ['intermediate'],
    families: ['clinical', 'stomatology', 'chinese_medicine', 'general_practice', 'public_health'],
    sections: {
      physician_qualification: 'required',
      physician_licence: 'required',
      work_period: 'optional',
    },
  },
];

/** A season with the whole directory of its year, open for a long time: what demo and tests declare in. */
export function demoSeason(examYear: number, options: DemoSeasonOptions = {}): SeasonDefinition {
  const { project = DEMO_PROJECT, stages = ['unit', 'province'] } = options;
  const body = texts.notice.body.replace('{stages}', stages.map((stage) => STAGE_WORDS[stage]).join('、'));
  const window = options.window ?? {
    opensAt: `${examYear - 1}-01-01T00:00:00+08:00`,
    closesAt: `${examYear + 2}-01-01T00:00:00+08:00`,
  };
  return {
    examYear,
    project,
    ruleSetVersion: '2021-51',
    cutoffOn: `${examYear - 1}-12-31`,
    againstVerdict: 'with_explanation',
    specialties: specialtiesOf(examYear),
    historyCandidates: true,
    subjects: [
      { code: '1', name: '基础知识' },
      { code: '2', name: '相关专业知识' },
      { code: '3', name: '专业知识' },
      { code: '4', name: '专业实践能力' },
    ],
    fees: { junior_assistant: FEE, junior: FEE, intermediate: FEE },
    notice: { version: `${examYear}-1`, title: texts.notice.title, body },
    statement: { version: `${examYear}-1`, body: texts.statement },
    declarationWindow: window,
    stages: stages.map((stage) => ({ stage, window: options.reviewWindow ?? window })),
    resubmission: 'first_stage',
    sectionRules: SECTION_RULES,
  };
}
