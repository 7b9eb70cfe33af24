import { Injectable } from '@nestjs/common';
import { type DeclarationSnapshot, DomainError, scopesFor, sectionChanges, SECTIONS } from '@htp/domain';
import { StaffDirectory } from '../../accounts/index.ts';
import { CaseHistoryRepository, type CopyRow } from './case-history.repository.ts';
import type { ChangesInput } from './case-history.input.ts';
import { ChangesView, RoundDecisionView, type RoundsView } from './case-history.view.ts';
import { CaseOpenings } from './case-openings.ts';
import { FieldChangeView } from '../declaration-parts.view.ts';
import { FrozenCopies } from '../frozen-copies.ts';
import { scopeKeysOf } from '../reach.ts';
import type { Reviewer } from './review-cases.ts';

/** The rounds that a case has gone through, and what changed from one to another. */
@Injectable()
export class CaseHistoryService {
  constructor(
    private readonly repository: CaseHistoryRepository,
    private readonly openings: CaseOpenings,
    private readonly copies: FrozenCopies,
    private readonly staff: StaffDirectory,
  ) {}

  /** Every submission with the decisions on it, and which of them the reader has opened. @throws DomainError `not_found` */
  async rounds({ accountId, grants }: Reviewer, id: string): Promise<RoundsView> {
    const rows = await this.repository.rounds(id, scopesOf(grants));
    if (rows.length === 0) throw new DomainError('not_found');
    const opened = await this.openings.numbersOpened(id, accountId);
    const deciders = rows.flatMap(({ decisions }) => decisions.map(({ decidedBy }) => decidedBy));
    const names = await this.staff.namesOf([...new Set(deciders)]);
    const items = rows.map(({ number, submittedAt, decisions }) => ({
      number,
      submittedAt: submittedAt.toISOString(),
      opened: opened.includes(number),
      decisions: decisions.map((decision) => RoundDecisionView.of(decision, names)),
    }));
    return { items };
  }

  /**
   * What changed between two rounds, exactly. Left out, `to` is the last round and `from` the last one before it that the reader
   * has opened; who has opened none is told of no change.
   * @throws DomainError `not_found` for a round that there is not
   */
  async changes(reviewer: Reviewer, id: string, input: ChangesInput): Promise<ChangesView> {
    const scopes = scopesOf(reviewer.grants);
    const numbers = (await this.repository.rounds(id, scopes)).map(({ number }) => number);
    const to = input.to ?? numbers.at(-1);
    if (to === undefined) throw new DomainError('not_found');
    const from = input.from ?? (await this.lastOpened(reviewer, id, to));
    if (from === undefined) return { from: null, to, sections: [] };
    const rows = await this.repository.copies(id, scopes, [from, to]);
    const [before, after] = [
      rows.find(({ number }) => number === from),
      rows.find(({ number }) => number === to),
    ];
    if (!before || !after) throw new DomainError('not_found');
    await this.openings.recordComparison({ id, personId: after.personId, number: to }, from);
    return { from, to, sections: sectionsChanged(this.open(before), this.open(after)) };
  }

  private async lastOpened({ accountId }: Reviewer, id: string, before: number): Promise<number | undefined> {
    const opened = await this.openings.numbersOpened(id, accountId);
    const earlier = opened.filter((number) => number < before);
    return earlier.length > 0 ? Math.max(...earlier) : undefined;
  }

  private open({ submissionId, frozenCopy }: CopyRow): DeclarationSnapshot {
    return this.copies.openCopy(submissionId, frozenCopy);
  }
}

const scopesOf = (grants: Reviewer['grants']) => scopeKeysOf(scopesFor(grants, 'case:read'));

function sectionsChanged(before: DeclarationSnapshot, after: DeclarationSnapshot): ChangesView['sections'] {
  return SECTIONS.map((section) => ({
    section,
    changes: sectionChanges(before, after, section).map((change) => FieldChangeView.of(section, change)),
  })).filter(({ changes }) => changes.length > 0);
}
