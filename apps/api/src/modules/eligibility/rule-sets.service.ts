import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { BUILT_IN_RULE_SETS, DomainError, type RuleSet } from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { UnitOfWork } from '../../platform/database/index.ts';
import { type RuleSetSummary, RuleSetsRepository } from './rule-sets.repository.ts';
import type { RuleSetVersion } from './rule-set-version.entity.ts';

/** As many as a list shows: a change of the rules is an event of years. */
export const MAX_RULE_SETS = 500;

/** Published eligibility rules. They never change, so each process keeps the ones it has read. */
@Injectable()
export class RuleSetsService implements OnApplicationBootstrap {
  private readonly known = new Map<string, RuleSetVersion>();

  constructor(
    private readonly repository: RuleSetsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Adds the rules that come with the software, each once. */
  async onApplicationBootstrap(): Promise<void> {
    const unrecorded = 'nobody publishes the rules that come with the software';
    for (const definition of BUILT_IN_RULE_SETS) {
      if (await this.find(definition.version)) continue;
      const builtIn = { id: uuidv7(), definition, basedOn: null, publishedBy: null };
      await this.unitOfWork.run(() => this.repository.insert(builtIn), { unrecorded });
    }
  }

  async find(version: string): Promise<RuleSet | undefined> {
    return (await this.findVersion(version))?.definition;
  }

  /** @throws DomainError `not_found` */
  async get(version: string): Promise<RuleSet> {
    return (await this.getVersion(version)).definition;
  }

  /** With when and from what it was published. @throws DomainError `not_found` */
  async getVersion(version: string): Promise<RuleSetVersion> {
    const found = await this.findVersion(version);
    if (!found) throw new DomainError('not_found');
    return found;
  }

  private async findVersion(version: string): Promise<RuleSetVersion | undefined> {
    const known = this.known.get(version) ?? (await this.repository.find(version));
    if (known) this.known.set(version, known);
    return known;
  }

  /** Newest first. */
  list(): Promise<RuleSetSummary[]> {
    return this.repository.all(MAX_RULE_SETS);
  }
}
