import { Injectable } from '@nestjs/common';
import {
  beijingDay,
  crossCheck,
  type DeclarationForm,
  DomainError,
  type EvidenceFacts,
  filesIn,
  formAgeFindings,
  identityOf,
  isForCandidate,
  type SeasonDefinition,
} from '@htp/domain';
import { EvidenceFindingView, type OwnFindingsView, PaperReadings } from '../../evidence/index.ts';
import type { DeclarationDetail } from '../declaration-detail.sql.ts';
import { DeclarationReadingRepository } from '../declaration-reading.repository.ts';
import { DeclarationSeasons } from '../declaration-seasons.ts';
import { formOf } from '../filing/declaration-forms.ts';
import { SnapshotBuilder } from '../filing/snapshot-builder.ts';
import { FrozenCopies } from '../frozen-copies.ts';
import { versionsOf } from './submission-facts.ts';

/** What is compared: the form as it is filled or was frozen, and who files it. */
type Filed = Pick<EvidenceFacts, 'identity' | 'unit'> & { readonly form: DeclarationForm };

/** 自动核对, for the candidate: what his declaration says against itself, as it is now. Nothing of others is told. */
@Injectable()
export class OwnFindingsService {
  constructor(
    private readonly reading: DeclarationReadingRepository,
    private readonly seasons: DeclarationSeasons,
    private readonly snapshots: SnapshotBuilder,
    private readonly copies: FrozenCopies,
    private readonly papers: PaperReadings,
  ) {}

  /** @throws DomainError `not_found` */
  async of(personId: string, id: string): Promise<OwnFindingsView> {
    const detail = await this.reading.findOwn(id, personId);
    if (!detail) throw new DomainError('not_found');
    const { definition: season } = await this.seasons.of(detail);
    const { form, identity, unit } = await this.filed(detail, season);
    const { readings, incomplete } = await this.papers.of(filesIn(form));
    const facts: EvidenceFacts = {
      readings,
      credentials: fieldsOf(form),
      details: form.details,
      identity,
      unit,
      choice: detail,
      today: beijingDay(detail.now),
      compare: this.papers.compare,
    };
    const history = { submitted: null, sameForm: false, versions: versionsOf(detail.fieldVersions) };
    const found = [...crossCheck(facts), ...formAgeFindings(facts, history)];
    const told = found.filter(({ code }) => isForCandidate(code));
    return { incomplete, items: told.map((finding) => EvidenceFindingView.ofFinding(finding)) };
  }

  /** While it is being filled, as it is now; once submitted, as it was frozen. */
  private async filed(detail: DeclarationDetail, season: SeasonDefinition): Promise<Filed> {
    const { submissionId, frozenCopy, now } = detail;
    const submitted = submissionId && frozenCopy ? this.copies.openCopy(submissionId, frozenCopy) : undefined;
    if (submitted && detail.status !== 'returned')
      return { form: formOf(submitted), identity: identityOf(submitted.person), unit: submitted.unit };
    const signedStatementVersion = season.statement.version;
    const { form, filing } = await this.snapshots.examine({
      declaration: detail,
      season,
      now,
      submitted,
      signedStatementVersion,
    });
    return { form, identity: filing.person ?? null, unit: submitted?.unit ?? filing.unit ?? null };
  }
}

function fieldsOf({ credentials }: DeclarationForm): EvidenceFacts['credentials'] {
  const chosen = Object.entries(credentials).map(([section, credential]) => [
    section,
    credential?.fields ?? {},
  ]);
  return Object.fromEntries(chosen);
}
