import type { components } from '@htp/api-client';
import type { PhysicianClassRule, RulePath, RuleSet } from '@htp/domain';

export type { PhysicianClassRule, RulePath, RuleSet };

type Schemas = components['schemas'];

export type RuleSetSummary = Schemas['RuleSetSummaryView'];
export type RuleSetDraft = Schemas['RuleSetDraftView'];
export type RuleSetDraftSummary = Schemas['RuleSetDraftSummaryView'];
export type RuleSetIssue = Schemas['RuleSetIssueView'];
export type RuleSetChange = Schemas['RuleSetChangeView'];
export type RuleSetDryRun = Schemas['RuleSetDryRunView'];
