import { Injectable } from '@nestjs/common';
import {
  DomainError,
  type FieldError,
  isRuleSetDraftOpen,
  nextRuleSetVersion,
  type RuleSet,
  validateRuleSet,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import type { RuleSetDraft } from './rule-set-draft.entity.ts';
import { RuleSetsRepository } from './rule-sets.repository.ts';
import { RuleSetsService } from './rule-sets.service.ts';

/** Rules in preparation: begun from published ones, saved as they are typed, given up. */
@Injectable()
export class RuleSetDraftService {
  constructor(
    private readonly repository: RuleSetsRepository,
    private readonly ruleSets: RuleSetsService,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @throws DomainError `not_found` for rules that are not there */
  create(accountId: string, basedOn: string): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(async () => {
      const base = await this.ruleSets.get(basedOn);
      const taken = (await this.ruleSets.list()).map(({ version }) => version);
      const definition = { ...base, version: nextRuleSetVersion(basedOn, taken) };
      const id = uuidv7();
      await this.repository.insertDraft({ id, basedOn, definition, createdBy: accountId });
      await this.record('rule_set.draft_created', id, { basedOn });
      return { id, version: 1 };
    });
  }

  /**
   * Saves all of it; nothing is judged but its shape.
   * @returns the draft's new version, and what it still lacks
   * @throws DomainError `version_stale`, `rule_set_draft_closed`
   */
  save(
    accountId: string,
    id: string,
    version: number,
    definition: RuleSet,
  ): Promise<{ version: number; errors: FieldError[] }> {
    return this.unitOfWork.run(async () => {
      const held = await this.hold(id);
      if (held.version !== version) throw new DomainError('version_stale', { currentVersion: held.version });
      const next = await this.repository.keepDraft(id, definition, accountId);
      await this.record('rule_set.draft_saved', id, { version: next });
      return { version: next, errors: await this.errorsOf(definition) };
    });
  }

  discard(id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { version, basedOn } = await this.hold(id);
      await this.repository.closeDraft(id, 'discarded');
      await this.record('rule_set.draft_discarded', id, { version, basedOn });
    });
  }

  /** A draft that is still worked on. @throws DomainError `not_found`, `rule_set_draft_closed` */
  async get(id: string): Promise<RuleSetDraft> {
    return unclosed(await this.repository.findDraft(id));
  }

  /** The same, locked. @throws DomainError `not_found`, `rule_set_draft_closed` */
  async hold(id: string): Promise<RuleSetDraft> {
    return unclosed(await this.repository.holdDraft(id));
  }

  /** Everything that keeps rules from being published. */
  async errorsOf(definition: RuleSet): Promise<FieldError[]> {
    const taken = await this.ruleSets.find(definition.version);
    return [
      ...validateRuleSet(definition),
      ...(taken ? [{ pointer: '/version', code: 'duplicate' as const }] : []),
    ];
  }

  private record(
    type: 'rule_set.draft_created' | 'rule_set.draft_saved' | 'rule_set.draft_discarded',
    id: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.activity.record({ type, subject: { kind: 'rule_set_draft', id }, detail });
  }
}

function unclosed(draft: RuleSetDraft | undefined): RuleSetDraft {
  if (!draft) throw new DomainError('not_found');
  if (!isRuleSetDraftOpen(draft.outcome ?? 'open')) throw new DomainError('rule_set_draft_closed');
  return draft;
}
