import { Injectable } from '@nestjs/common';
import { DomainError, startProblems } from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { resolveChoice } from './declaration-choice.ts';
import { ownerFacts, stateAfter, stateOf } from '../declaration-facts.ts';
import { DeclarationSeasons } from '../declaration-seasons.ts';
import type { StartDeclarationInput } from './declaration.input.ts';
import type { DeclarationReceipt } from '../declaration.view.ts';
import { DeclarationsRepository } from '../declarations.repository.ts';
import { FilingFactsSource } from './filing-facts.ts';

/** The first two steps: 选择申报 and 申报须知. */
@Injectable()
export class DeclarationStartService {
  constructor(
    private readonly repository: DeclarationsRepository,
    private readonly seasons: DeclarationSeasons,
    private readonly filing: FilingFactsSource,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @throws DomainError with every reason against it: `not_verified`, `no_unit`, `declaration_exists`, `season_closed` … */
  start(personId: string, input: StartDeclarationInput): Promise<DeclarationReceipt> {
    return this.unitOfWork.run(async () => {
      const { seasonId } = input;
      const { definition, version: seasonVersion } = await this.seasons.getCurrent(seasonId);
      const { facts } = await this.filing.of(personId);
      const problems = startProblems(facts, await this.repository.statusesInSeason(personId, seasonId));
      const reopenedUntil = await this.seasons.ownEnd(personId, seasonId);
      const unstarted = { personId, stage: null, reopenedUntil };
      const now = await this.clock.now();
      const { status } = stateAfter(null, 'started', { ...ownerFacts(unstarted, definition, now), problems });
      const id = uuidv7();
      const choice = resolveChoice(input, definition);
      await this.repository.insert({
        id,
        personId,
        seasonId,
        seasonVersion,
        status,
        reopenedUntil,
        ...choice,
      });
      const { level, specialtyCode, subjects } = choice;
      await this.record('declaration.started', personId, id, {
        level,
        specialtyCode,
        subjects,
        seasonVersion,
      });
      return { id, status, stage: null, version: 1 };
    });
  }

  /**
   * Keeps that the candidate has read the notice, of which version and when.
   * @throws DomainError `notice_outdated` when the season's notice is another by now
   */
  acknowledgeNotice(personId: string, id: string, noticeVersion: string): Promise<Date> {
    return this.unitOfWork.run(async () => {
      const held = await this.repository.holdOwn(id, personId);
      if (!held) throw new DomainError('not_found');
      const { definition } = await this.seasons.of(held);
      const facts = ownerFacts(held, definition, held.now);
      stateAfter(stateOf(held, [], held.now), 'saved', facts);
      const { version } = definition.notice;
      if (noticeVersion !== version) throw new DomainError('notice_outdated', { version });
      const acknowledgedAt = await this.repository.acknowledgeNotice(id, noticeVersion);
      await this.record('declaration.notice_acknowledged', personId, id, { noticeVersion });
      return acknowledgedAt;
    });
  }

  private record(
    type: 'declaration.started' | 'declaration.notice_acknowledged',
    ownerId: string,
    id: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.activity.record({ type, subject: { kind: 'declaration', id }, ownerId, detail });
  }
}
