import { Injectable } from '@nestjs/common';
import type { DeletionObstacle, KeptAfterDeletion } from '@htp/domain';

/**
 * Who keeps something about a person, in the order in which it is erased: what refers to something goes before it, and files when nothing
 * but what stays is left to name them.
 */
export const HOLDERS = [
  'identity',
  'messages',
  'declarations',
  'corrections',
  'credentials',
  'affiliations',
  'readings',
  'files',
  'sign_in',
] as const;
export type HolderName = (typeof HOLDERS)[number];

/** One thing that is known about a person, in words. */
export interface PersonalFact {
  /** Of which record, where there are several. */
  readonly record: string;
  readonly label: string;
  readonly value: string;
}

/** A file that is kept of a person. */
export interface PersonalFile {
  readonly id: string;
  /** What it is, in words; its name begins with them. */
  readonly about: string;
  readonly extension: string;
  /** When its turn comes; undefined when it was removed meanwhile. */
  readonly open: () => Promise<Buffer | undefined>;
}

/** Records that outlast the account. */
export interface KeptRecords {
  readonly kind: KeptAfterDeletion;
  readonly count: number;
}

/** What one module keeps about a person. Each is asked within a unit of work where something is erased. */
export interface PersonalDataHolder {
  /** What keeps the account from being deleted; whatever could change the answer is held until the transaction ends. */
  readonly obstacles?: (accountId: string) => Promise<readonly DeletionObstacle[]>;
  /** All of it, whole: for the person alone. */
  readonly describe: (accountId: string) => Promise<readonly PersonalFact[]>;
  /** Every file of his that it keeps, unopened. */
  readonly files?: (accountId: string) => Promise<readonly PersonalFile[]>;
  /** How many of what it keeps the law keeps, by kind; none by default. */
  readonly keeps?: (accountId: string) => Promise<readonly KeptRecords[]>;
  /** Leaves nothing that must not stay. Doing it again does no harm. */
  readonly erase: (accountId: string) => Promise<void>;
}

/** Where the modules that keep something about candidates say so: for their export, and for the deletion of their account. */
@Injectable()
export class PersonalData {
  private readonly holders = new Map<HolderName, PersonalDataHolder>();

  register(name: HolderName, holder: PersonalDataHolder): void {
    this.holders.set(name, holder);
  }

  /** In order of erasure. @throws Error when one has not registered: its data would stay */
  all(): (readonly [HolderName, PersonalDataHolder])[] {
    return HOLDERS.map((name) => {
      const holder = this.holders.get(name);
      if (!holder) throw new Error(`nobody says what is kept of ${name}`);
      return [name, holder];
    });
  }
}
