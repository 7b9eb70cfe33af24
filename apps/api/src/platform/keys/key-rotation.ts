import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../activity/index.ts';
import { Environment } from '../config/index.ts';
import {
  addKey,
  KeyProvider,
  keyPurposes,
  type KeyPurpose,
  makeCurrent,
  removeKey,
} from '../crypto/index.ts';
import { UnitOfWork } from '../database/index.ts';
import type { ReadVersions } from './key-reader.entity.ts';
import { KeyReaders } from './key-readers.ts';
import { KeyUse } from './key-use.ts';

/** Longer than it takes for a process that died to be taken for gone. */
const PATIENCE_MS = 120_000;
const LOOK_MS = 250;

/** The step would make something unreadable, or would make one document two. The message says what is in the way. */
class RotationRefused extends Error {}

/** The steps by which a key takes the place of another, each only when all processes are ready for it. */
@Injectable()
export class KeyRotation {
  constructor(
    private readonly environment: Environment,
    private readonly keys: KeyProvider,
    private readonly readers: KeyReaders,
    private readonly use: KeyUse,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** New keys, which read and do not write yet. @returns their versions, when every process has them */
  async add(purposes: readonly KeyPurpose[]): Promise<Map<KeyPurpose, number>> {
    const added = new Map<KeyPurpose, number>();
    for (const purpose of purposes) {
      const version = addKey(this.environment.KEY_FILE, purpose);
      await this.record(purpose, version, 'added');
      added.set(purpose, version);
    }
    for (const [purpose, version] of added)
      await this.whenAll(purpose, ({ readable }) => readable.includes(version));
    return added;
  }

  /** The key writes from now on. Returns when every process writes with it. @throws RotationRefused when one cannot read it */
  async makeCurrent(purpose: KeyPurpose, version: number): Promise<void> {
    const lacking = await this.readersThat(purpose, ({ readable }) => !readable.includes(version));
    if (lacking.length > 0) throw new RotationRefused(`not every process has read it: ${lacking.join('; ')}`);
    makeCurrent(this.environment.KEY_FILE, purpose, version);
    await this.record(purpose, version, 'current');
    await this.whenAll(purpose, ({ current }) => current === version);
  }

  /** Takes a key out of the ring for ever. @throws RotationRefused while a row or a process needs it */
  async retire(purpose: KeyPurpose, version: number): Promise<void> {
    if (purpose === 'activity-chain')
      throw new RotationRefused(
        'keys of the record are kept for as long as the record is: without them nobody verifies it',
      );
    if (this.keys.current(purpose).version === version)
      throw new RotationRefused(`${purpose} ${version} is the key that writes`);
    const writing = await this.readersThat(purpose, ({ current }) => current === version);
    if (writing.length > 0)
      throw new RotationRefused(`a process still writes with it: ${writing.join('; ')}`);
    const needing = (await this.use.count([purpose])).filter(
      (count) => count.version === version && count.needed > 0,
    );
    if (needing.length > 0) {
      const rows = needing.map(({ table, column, needed }) => `${table}.${column} (${needed})`);
      throw new RotationRefused(`rows still need it: ${rows.join(', ')}`);
    }
    removeKey(this.environment.KEY_FILE, purpose, version);
    await this.record(purpose, version, 'retired');
    await this.whenAll(purpose, ({ readable }) => !readable.includes(version));
  }

  /** Takes every old key out that nothing needs. @returns which, and why the others stay */
  async retireUnneeded(): Promise<{ purpose: KeyPurpose; version: number; kept?: string }[]> {
    const done: { purpose: KeyPurpose; version: number; kept?: string }[] = [];
    for (const purpose of keyPurposes) {
      const { version: current } = this.keys.current(purpose);
      for (const { version } of this.keys.readable(purpose).filter((key) => key.version < current))
        done.push({ purpose, version, ...(await this.retireOrTell(purpose, version)) });
    }
    return done;
  }

  private async retireOrTell(purpose: KeyPurpose, version: number): Promise<{ kept?: string }> {
    try {
      await this.retire(purpose, version);
      return {};
    } catch (error) {
      if (error instanceof RotationRefused) return { kept: error.message };
      throw error;
    }
  }

  private async whenAll(purpose: KeyPurpose, ready: (versions: ReadVersions) => boolean): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      await this.readers.look();
      const waiting = await this.readersThat(purpose, (versions) => !ready(versions));
      if (waiting.length === 0) return;
      if (performance.now() > until)
        throw new RotationRefused(`processes that have not read the ring: ${waiting.join('; ')}`);
      await sleep(LOOK_MS);
    }
  }

  private async readersThat(
    purpose: KeyPurpose,
    are: (versions: ReadVersions) => boolean,
  ): Promise<string[]> {
    const living = await this.readers.living();
    return living.filter(({ versions }) => are(versions[purpose])).map(({ program }) => program);
  }

  private async record(purpose: KeyPurpose, version: number, step: string): Promise<void> {
    await this.unitOfWork.run(() =>
      this.activity.record({
        type: 'keys.changed',
        subject: { kind: 'keys', id: uuidv7() },
        detail: { purpose, version, step },
      }),
    );
  }
}
