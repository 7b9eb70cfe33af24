import type { components } from '@htp/api-client';

export type { SeasonChange } from '@htp/domain';

type Schemas = components['schemas'];

export type SeasonDefinition = Schemas['SeasonDefinitionFields'];
export type SeasonSection = keyof SeasonDefinition;
export type Specialty = Schemas['SpecialtyFields'];
export type Subject = Schemas['SubjectFields'];
export type Stage = Schemas['StageFields'];
export type SeasonWindow = Schemas['WindowFields'];
export type SectionRule = Schemas['SectionRuleFields'];
export type RuledSection = Schemas['RuledSectionFields'];
/** A section that a season may ask for or not. */
export type RuledSectionName = RuledSection['section'];
export type SeasonDraft = Schemas['SeasonDraftView'];
export type SeasonDraftSummary = Schemas['SeasonDraftSummaryView'];
export type DefinitionIssue = Schemas['DefinitionIssueView'];
export type SeasonListItem = Schemas['SeasonListItemView'];
export type SeasonVersion = Schemas['SeasonVersionView'];
export type SeasonVersionSummary = Schemas['SeasonVersionSummaryView'];
export type CopyReport = Schemas['CopyReportView'];
export type Reopening = Schemas['ReopeningView'];
