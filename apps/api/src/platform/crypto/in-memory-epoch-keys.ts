import { newPart, wrappingKeyOf } from './epoch-key-derivation.ts';
import { EpochKeys, type EpochPlace } from './epoch-keys.ts';

interface Epoch {
  readonly key: Buffer;
  readonly shares: Map<string, Buffer>;
}

/** Keys that die with the process; for tests. */
export class InMemoryEpochKeys extends EpochKeys {
  private readonly epochs = new Map<string, Epoch>();

  override async create({ day, caseId }: EpochPlace): Promise<Buffer> {
    const epoch = this.epochs.get(day) ?? { key: newPart(), shares: new Map<string, Buffer>() };
    const share = epoch.shares.get(caseId) ?? newPart();
    this.epochs.set(day, epoch);
    epoch.shares.set(caseId, share);
    return wrappingKeyOf(epoch.key, share);
  }

  override async find({ day, caseId }: EpochPlace): Promise<Buffer | undefined> {
    const epoch = this.epochs.get(day);
    const share = epoch?.shares.get(caseId);
    return epoch && share && wrappingKeyOf(epoch.key, share);
  }

  override async destroyCase({ day, caseId }: EpochPlace): Promise<void> {
    this.epochs.get(day)?.shares.delete(caseId);
  }

  override async destroyDay(day: string): Promise<void> {
    this.epochs.delete(day);
  }

  override async days(): Promise<string[]> {
    return [...this.epochs.keys()].sort();
  }
}
