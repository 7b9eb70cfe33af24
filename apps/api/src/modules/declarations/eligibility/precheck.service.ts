import { Injectable } from '@nestjs/common';
import {
  answerErrors,
  type CandidateRecords,
  DomainError,
  eligibilitySuggestions,
  evaluateEligibility,
  factsFromRecords,
  findSpecialty,
  openQuestions,
  plausibleFamilies,
  pointerTo,
  type RuleSet,
  type SeasonDefinition,
  type Section,
  type Specialty,
  SPECIALTY_FAMILIES,
  type SpecialtyFamily,
  withAnswers,
} from '@htp/domain';
import { shapeProblem } from '../../../platform/http/index.ts';
import { CredentialService } from '../../credentials/index.ts';
import { type PublishedSeason, SeasonService } from '../../seasons/index.ts';
import { FilingFactsSource } from '../filing/filing-facts.ts';
import { FrozenCopies } from '../frozen-copies.ts';
import { DeclarationsRepository } from '../declarations.repository.ts';
import { resultView } from './eligibility.view.ts';
import type { PrecheckInput } from './precheck.input.ts';
import { precheckSeasonView, type PrecheckView, questionView } from './precheck.view.ts';
import { RuleSetsService } from '../../eligibility/index.ts';

/** A season that one can ask about. */
interface OfferedSeason extends PublishedSeason {
  readonly open: boolean;
}

type Judge = (specialty: Specialty) => ReturnType<typeof evaluateEligibility>;

/** 报考资格预审: what the rules say of a person before he has filled in anything. It changes nothing. */
@Injectable()
export class PrecheckService {
  constructor(
    private readonly seasons: SeasonService,
    private readonly credentials: CredentialService,
    private readonly filing: FilingFactsSource,
    private readonly declarations: DeclarationsRepository,
    private readonly copies: FrozenCopies,
    private readonly ruleSets: RuleSetsService,
  ) {}

  /** @throws DomainError `not_found` for another season; with pointers, what is wrong with specialty or answers */
  async judge(personId: string, input: PrecheckInput): Promise<PrecheckView> {
    refuseWrongAnswers(input);
    const offered = await this.offeredTo(personId);
    const season = offered.find(({ seasonId }) => seasonId === (input.seasonId ?? seasonId));
    if (!season && input.seasonId) throw new DomainError('not_found');
    const seasons = offered.map(({ seasonId: id, definition: { project, examYear } }) => ({
      id,
      project,
      examYear,
    }));
    if (!season) return { season: null, seasons, ...NOTHING_JUDGED };
    const ruleSet = await this.ruleSets.find(season.definition.ruleSetVersion);
    const told = { season: precheckSeasonView(season, ruleSet), seasons };
    if (!ruleSet) return { ...told, ...NOTHING_JUDGED };
    return { ...told, ...(await this.judgeIn(season, ruleSet, personId, input)) };
  }

  private async judgeIn(
    { seasonId, definition }: OfferedSeason,
    ruleSet: RuleSet,
    personId: string,
    { specialtyCode, families: asked, answers = {} }: PrecheckInput,
  ) {
    const records = await this.recordsOf(personId, seasonId);
    const factsFor = (family: SpecialtyFamily) =>
      withAnswers(factsFromRecords(records, { final: false, family }), answers);
    const judge: Judge = (specialty) =>
      evaluateEligibility(ruleSet, specialty, definition.cutoffOn, factsFor(specialty.family));
    const chosen = chosenIn(definition, specialtyCode);
    const known = SPECIALTY_FAMILIES.filter((family) => plausibleFamilies(factsFor(family)).includes(family));
    const families = asked ?? (known.length > 0 ? known : chosen ? [chosen.family] : []);
    const judged = definition.specialties
      .filter(({ family }) => families.includes(family))
      .map((specialty) => ({ specialty, result: judge(specialty) }));
    const result = chosen && judge(chosen);
    const sectionOf = (ref: string): Section | undefined =>
      records.credentials.find(({ id }) => id === ref)?.kind as Section | undefined;
    return {
      families: [...families],
      suggestions: eligibilitySuggestions(judged).map((suggestion) => ({
        ...suggestion,
        missing: [...suggestion.missing],
        specialties: [...suggestion.specialties],
      })),
      result: chosen && result ? resultView({ result, specialty: chosen, ruleSet }, sectionOf) : null,
      questions: result ? openQuestions(result).map(questionView) : [],
    };
  }

  /** Those that the person may file in now; without any the latest that was published, so that he can know early. */
  private async offeredTo(personId: string): Promise<OfferedSeason[]> {
    const open = await this.seasons.listOpen(personId);
    if (open.length > 0) {
      const current = await Promise.all(open.map(({ id, version }) => this.seasons.getCurrent(id, version)));
      return current.map((season) => ({ ...season, open: true }));
    }
    const [latest] = await this.seasons.listCurrent();
    return latest ? [{ ...latest, open: false }] : [];
  }

  private async recordsOf(personId: string, seasonId: string): Promise<CandidateRecords> {
    const [credentials, { unit }, form] = await Promise.all([
      this.credentials.findKnown(personId),
      this.filing.of(personId),
      this.declarations.findLatestForm(personId),
    ]);
    const details = form ? this.copies.openDetails(form) : null;
    // 社保证明 is of one month: that of another season proves nothing here.
    const { otherProof, ...lasting } = details ?? {};
    return {
      credentials,
      details: details && (form?.seasonId === seasonId ? { ...lasting, otherProof } : lasting),
      unit: unit ? { name: unit.name, category: unit.categoryCode } : null,
    };
  }
}

const NOTHING_JUDGED = { families: [], suggestions: [], result: null, questions: [] };

function refuseWrongAnswers({ answers }: PrecheckInput): void {
  const errors = answers ? answerErrors(answers) : [];
  if (errors.length === 0) return;
  throw shapeProblem(errors.map((error) => ({ ...error, pointer: pointerTo('answers') + error.pointer })));
}

function chosenIn(season: SeasonDefinition, code: string | undefined): Specialty | undefined {
  if (code === undefined) return undefined;
  const chosen = findSpecialty(season, code);
  if (!chosen)
    throw new DomainError('specialty_not_offered', undefined, [
      { pointer: pointerTo('specialtyCode'), code: 'not_offered' },
    ]);
  return chosen;
}
