import { hostname } from 'node:os';
import { basename } from 'node:path';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { KeyProvider, keyPurposes, type KeyPurpose } from '../crypto/index.ts';
import { Database, statement, UnitOfWork } from '../database/index.ts';
import type { ReadVersions } from './key-reader.entity.ts';

const LOOK_MS = 1_000;
const TELL_MS = 10_000;
/** A process that has told nothing for so long is gone, or looks at the ring before it does anything else. */
const GONE_AFTER = `interval '60 seconds'`;

export type ReadKeys = Readonly<Record<KeyPurpose, ReadVersions>>;

/** A process that runs, and the key versions that it has read. */
export interface KeyReader {
  readonly program: string;
  readonly versions: ReadKeys;
}

const tell = statement(
  'key_reader.tell',
  `INSERT INTO key_reader (id, program, versions, seen_at) VALUES ($1, $2, $3, now())
   ON CONFLICT (id) DO UPDATE SET versions = excluded.versions, seen_at = excluded.seen_at`,
);
const leave = statement(
  'key_reader.leave',
  `DELETE FROM key_reader WHERE id = $1 OR seen_at < now() - interval '1 day'`,
);
const living = statement<KeyReader & { id: string }>(
  'key_reader.living',
  `SELECT program, versions FROM key_reader WHERE seen_at > now() - ${GONE_AFTER} ORDER BY program`,
);

const HOST = hostname();

const BOOKKEEPING = { unrecorded: 'which keys a process has read is no change of anything' };

/** Tells all others which keys this process has read, and knows which the others have. */
@Injectable()
export class KeyReaders implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(KeyReaders.name);
  private readonly id = uuidv7();
  private readonly program = `${HOST} ${process.pid} ${basename(process.argv[1] ?? 'node')}`;
  private readonly onHangUp = () => void this.look();
  private timer: NodeJS.Timeout | undefined;
  private told = { text: '', at: -Infinity };

  constructor(
    private readonly keys: KeyProvider,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => void this.look(), LOOK_MS).unref();
    process.on('SIGHUP', this.onHangUp);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    process.off('SIGHUP', this.onHangUp);
    if (this.told.text === '') return;
    await this.unitOfWork
      .run(() => this.database.count(leave, [this.id]), BOOKKEEPING)
      .catch(() => undefined);
  }

  /** Every process that runs now. */
  async living(): Promise<KeyReader[]> {
    return (await this.database.query(living)).filter(({ program }) => !isKnownDead(program));
  }

  /** Tells what has been read, when it is something new or was told long ago. */
  async look(): Promise<void> {
    const text = JSON.stringify(this.read());
    if (text === this.told.text && performance.now() - this.told.at < TELL_MS) return;
    const isNews = this.told.text !== '' && text !== this.told.text;
    this.told = { text, at: performance.now() };
    try {
      await this.unitOfWork.run(() => this.database.count(tell, [this.id, this.program, text]), BOOKKEEPING);
      if (isNews) this.logger.log('the key ring has changed and was read');
    } catch {
      // Told again in a moment: a database that is away is seen elsewhere.
      this.told.at = -Infinity;
    }
  }

  private read(): ReadKeys {
    const versions = keyPurposes.map((purpose) => [
      purpose,
      {
        current: this.keys.current(purpose).version,
        readable: this.keys.readable(purpose).map(({ version }) => version),
      },
    ]);
    return Object.fromEntries(versions) as ReadKeys;
  }
}

/** Of this machine's processes it can be told at once; of others by their silence. */
function isKnownDead(program: string): boolean {
  const [host, pid] = program.split(' ');
  if (host !== HOST) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
