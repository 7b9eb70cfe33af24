import { Injectable } from '@nestjs/common';

/** Brings some more of a column's rows under the current key. @returns how many it changed; 0 when none is left that it can change */
export type Renewal = () => Promise<number>;

/** Who makes an index anew that its own row does not tell: each module for its tables. */
@Injectable()
export class IndexRenewals {
  private readonly renewals = new Map<string, Renewal>();

  register(table: string, column: string, renewal: Renewal): void {
    this.renewals.set(`${table}.${column}`, renewal);
  }

  /** @throws Error when nobody is registered for a column that says somebody is */
  of(table: string, column: string): Renewal {
    const renewal = this.renewals.get(`${table}.${column}`);
    if (!renewal) throw new Error(`nobody renews ${table}.${column}`);
    return renewal;
  }
}
