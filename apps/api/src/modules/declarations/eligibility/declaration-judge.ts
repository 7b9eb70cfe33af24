import { Injectable } from '@nestjs/common';
import {
  asksEstablishment,
  type CandidateRecords,
  type DeclarationForm,
  evaluateEligibility,
  factsFromRecords,
  findSpecialty,
  formSections,
  type Judgement,
  type KnownUnit,
  type SeasonDefinition,
} from '@htp/domain';
import { RuleSetsService } from '../../eligibility/index.ts';

/** Judges a declaration by the rules of its season. */
@Injectable()
export class DeclarationJudge {
  constructor(private readonly ruleSets: RuleSetsService) {}

  /** @returns null where there is nothing to judge by: no specialty that is offered, or rules that are not there */
  async judge(
    form: DeclarationForm,
    season: SeasonDefinition,
    unit: KnownUnit | undefined,
  ): Promise<Judgement | null> {
    const specialty = findSpecialty(season, form.specialtyCode);
    const ruleSet = await this.ruleSets.find(season.ruleSetVersion);
    if (!specialty || !ruleSet) return null;
    const { family } = specialty;
    const facts = factsFromRecords(recordsIn(form, season, unit), { final: true, family });
    return { facts, result: evaluateEligibility(ruleSet, specialty, season.cutoffOn, facts) };
  }

  /** Whether the form has to say who is 在编. */
  async asksEstablishment({ specialtyCode }: DeclarationForm, season: SeasonDefinition): Promise<boolean> {
    const specialty = findSpecialty(season, specialtyCode);
    const ruleSet = await this.ruleSets.find(season.ruleSetVersion);
    return specialty !== undefined && ruleSet !== undefined && asksEstablishment(ruleSet, specialty.family);
  }
}

/** What a declaration rests on: what it shows, and nothing else that the person may hold. */
function recordsIn(
  form: DeclarationForm,
  season: SeasonDefinition,
  unit: KnownUnit | undefined,
): CandidateRecords {
  const requirements = formSections(form, season);
  const chosen = Object.values(form.credentials).flatMap((credential) => credential ?? []);
  const credentials = [...chosen, ...form.workPeriods].filter(({ kind }) => requirements[kind] !== 'hidden');
  return { credentials, details: form.details, unit: unit ?? null };
}
