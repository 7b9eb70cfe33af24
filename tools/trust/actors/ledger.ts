import type { Person } from './person.ts';

/** What leaves another version of a declaration, as the record names it, without `declaration.`. */
export type MovingEvent =
  | 'started'
  | 'saved'
  | 'submitted'
  | 'resubmitted'
  | 'form_renewed'
  | 'withdrawn'
  | 'passed'
  | 'returned'
  | 'rejected';

/** A change of a declaration that a client was told of. */
export interface Acknowledged {
  readonly event: MovingEvent;
  readonly declarationId: string;
  /** Of the declaration after the change: no two changes of one leave the same. */
  readonly version: number;
  readonly accountId: string;
  /** Under which it was asked for, where the route takes one, with the answer. */
  readonly named?: { readonly key: string; readonly receipt: Receipt };
}

/** What a client is told of a declaration after a change. */
export interface Receipt {
  readonly id: string;
  readonly status: string;
  readonly stage: string | null;
  readonly version: number;
}

/** A verdict on a section that a reviewer was told is noted. */
export interface Verdict {
  readonly declarationId: string;
  readonly accountId: string;
  readonly section: string;
  readonly verdict: string;
}

/** What clients were told, kept outside of all that is killed. */
export class Ledger {
  readonly changes: Acknowledged[] = [];
  readonly verdicts: Verdict[] = [];
  /** `account key` of wishes that were refused for good: nothing may have come of them. */
  readonly refused: string[] = [];

  get acknowledged(): number {
    return this.changes.length + this.verdicts.length;
  }

  async note(
    by: Person,
    event: Acknowledged['event'],
    { id: declarationId, version }: Pick<Receipt, 'id' | 'version'>,
    named?: Acknowledged['named'],
  ): Promise<void> {
    const accountId = await by.accountId();
    this.changes.push({ event, declarationId, version, accountId, ...(named ? { named } : {}) });
  }
}
