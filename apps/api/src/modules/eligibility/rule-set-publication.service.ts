import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  canonicalJson,
  diffRuleSets,
  DomainError,
  evaluateEligibility,
  type FieldError,
  type RuleSet,
  type RuleSetChange,
  type Verdict,
  verdictChange,
  type VerdictChange,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { type JudgedDeclaration, JudgedDeclarations } from './judged-declarations.ts';
import type { RuleSetDraft } from './rule-set-draft.entity.ts';
import { RuleSetDraftService } from './rule-set-draft.service.ts';
import { RuleSetsRepository } from './rule-sets.repository.ts';
import { RuleSetsService } from './rule-sets.service.ts';

/** A dry run judges no more declarations than this, newest first: a lead waits for it. */
export const JUDGED_CAP = 5_000;
const PAGE = 250;
const DRAFTS_CAP = 100;
/** Of those whose verdict changes, so many are listed. */
export const LISTED_CAP = 200;

export interface ChangedDeclaration extends VerdictChange {
  readonly declaration: JudgedDeclaration;
}

/** What publishing a draft of rules would do. */
export interface RuleSetDryRun {
  readonly errors: readonly FieldError[];
  readonly changes: readonly RuleSetChange[];
  /** How many declarations are judged by the rules that it is made from; `JUDGED_CAP + 1` stands for more. */
  readonly declarations: number;
  readonly judged: number;
  /** How many verdicts go from which to which, without those that stay. */
  readonly counts: readonly { readonly before: Verdict; readonly after: Verdict; readonly count: number }[];
  readonly changed: readonly ChangedDeclaration[];
  /** Names exactly what was looked at; null while it could not be published. */
  readonly token: string | null;
}

/** Publishing a draft of rules: looked at first, then exactly as looked at. */
@Injectable()
export class RuleSetPublicationService {
  constructor(
    private readonly repository: RuleSetsRepository,
    private readonly drafting: RuleSetDraftService,
    private readonly ruleSets: RuleSetsService,
    private readonly declarations: JudgedDeclarations,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @throws DomainError `not_found`, `rule_set_draft_closed` */
  async dryRun(id: string): Promise<RuleSetDryRun> {
    const draft = await this.drafting.get(id);
    const { basedOn, definition } = draft;
    const base = await this.ruleSets.get(basedOn);
    const errors = await this.drafting.errorsOf(definition);
    const changes = diffRuleSets(base, definition);
    const declarations = await this.declarations.count(basedOn, JUDGED_CAP);
    const compared = changes.length === 0 ? NOTHING : await this.compare(base, definition);
    const token = errors.length === 0 && changes.length > 0 ? tokenOf(draft) : null;
    return { errors, changes, declarations, ...compared, token };
  }

  /**
   * Publishes what a dry run has shown.
   * @param token of the dry run, `If-Match`
   * @throws DomainError `rule_set_invalid`, `rule_set_unchanged`; `content_changed` when the dry run showed something else
   */
  publish(accountId: string, draftId: string, token: string): Promise<{ version: string }> {
    return this.unitOfWork.run(async () => {
      const draft = await this.drafting.hold(draftId);
      const { basedOn, definition } = draft;
      const errors = await this.drafting.errorsOf(definition);
      if (errors.length > 0) throw new DomainError('rule_set_invalid', undefined, errors);
      if (diffRuleSets(await this.ruleSets.get(basedOn), definition).length === 0)
        throw new DomainError('rule_set_unchanged');
      if (token !== tokenOf(draft)) throw new DomainError('content_changed');
      const id = uuidv7();
      const isNew = await this.repository.insert({ id, definition, basedOn, publishedBy: accountId });
      if (!isNew) throw invalidVersion();
      await this.repository.closeDraft(draftId, 'published');
      const { version } = definition;
      const detail = { version, basedOn, draftId };
      await this.activity.record({ type: 'rule_set.published', subject: { kind: 'rule_set', id }, detail });
      return { version };
    });
  }

  /** Judges the declarations that there are by both, page by page. */
  private async compare(base: RuleSet, next: RuleSet) {
    const changed: ChangedDeclaration[] = [];
    const counts = new Map<string, { before: Verdict; after: Verdict; count: number }>();
    let judged = 0;
    for await (const declaration of this.declarationsOf(base.version)) {
      judged += 1;
      const change = changeOf(declaration, base, next);
      if (!change) continue;
      const key = `${change.before} ${change.after}`;
      const { before, after } = change;
      counts.set(key, { before, after, count: (counts.get(key)?.count ?? 0) + 1 });
      if (changed.length < LISTED_CAP) changed.push({ ...change, declaration });
    }
    return { judged, counts: [...counts.values()], changed };
  }

  /** The newest drafts, each of which takes several readings, then what was submitted. */
  private async *declarationsOf(ruleSetVersion: string): AsyncGenerator<JudgedDeclaration> {
    const drafts = await this.declarations.drafts(ruleSetVersion, DRAFTS_CAP);
    yield* drafts;
    let left = JUDGED_CAP - drafts.length;
    let position: string | null = null;
    do {
      const { items, next } = await this.declarations.submitted(
        ruleSetVersion,
        position,
        Math.min(PAGE, left),
      );
      yield* items;
      left -= items.length;
      position = next;
    } while (position !== null && left > 0);
  }
}

const NOTHING = { judged: 0, counts: [], changed: [] };

function changeOf({ specialty, cutoffOn, facts }: JudgedDeclaration, base: RuleSet, next: RuleSet) {
  const by = (ruleSet: RuleSet) => evaluateEligibility(ruleSet, specialty, cutoffOn, facts);
  return verdictChange(by(base), by(next));
}

/** Names draft, version and all of its content; which declarations there are changes by the minute and is left out. */
function tokenOf({ id, version, definition }: RuleSetDraft): string {
  return `"${createHash('sha256').update(canonicalJson({ id, version, definition })).digest('hex')}"`;
}

const invalidVersion = () =>
  new DomainError('rule_set_invalid', undefined, [{ pointer: '/version', code: 'duplicate' }]);
