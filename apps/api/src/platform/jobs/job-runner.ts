import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { PgBoss } from 'pg-boss';
import { Environment } from '../config/index.ts';
import { databaseProblem } from '../http/database-problem.ts';

/** A recurring job. Its run may be repeated after a crash, so it must do no harm twice. */
export interface Job {
  /** `what-it-does`, the name of its queue. */
  readonly name: string;
  /** Cron expression, in Beijing time. */
  readonly cron: string;
  /** For what people wait for: it runs again so long after it has ended, and `cron` only revives it. */
  readonly repeatAfterSeconds?: number;
  run(): Promise<unknown>;
}

const JOB_TIMEOUT_SECONDS = 600;
/** Of the queue's own statements, which are short. */
const QUEUE_SESSION = '-c statement_timeout=30s -c lock_timeout=15s -c transaction_timeout=1min';
const AGAIN_AFTER_MS = 1_000;
/** A job whose process says nothing for so long is taken up by another, or by the same after the database was away. */
const HEARTBEAT_SECONDS = 10;
const SUPERVISED_EVERY_SECONDS = 5;

/** Runs the jobs of one list on pg-boss: each at its time, in one process only, again when it failed. */
@Injectable()
export class JobRunner implements OnModuleDestroy {
  private boss: PgBoss | undefined;
  private stopping = false;

  constructor(
    private readonly environment: Environment,
    private readonly logger: PinoLogger,
  ) {}

  /** Starts them as soon as the database lets it: whoever also serves requests goes on meanwhile. */
  async start(jobs: readonly Job[]): Promise<void> {
    while (!this.stopping) {
      try {
        return await this.begin(jobs);
      } catch (error) {
        if (!databaseProblem(error)) throw error;
        this.logger.error({ err: error }, 'jobs could not be started');
        await sleep(AGAIN_AFTER_MS);
      }
    }
  }

  private async begin(jobs: readonly Job[]): Promise<void> {
    const boss = new PgBoss({
      connectionString: this.environment.DATABASE_URL,
      createSchema: false,
      max: 3,
      options: QUEUE_SESSION,
      superviseIntervalSeconds: SUPERVISED_EVERY_SECONDS,
      monitorIntervalSeconds: SUPERVISED_EVERY_SECONDS,
    });
    boss.on('error', (error) => this.logger.error({ err: error }, 'job queue'));
    await this.boss?.stop({ graceful: false }).catch(() => undefined);
    this.boss = boss;
    await boss.start();
    await Promise.all(jobs.map((job) => this.prepare(boss, job)));
  }

  private async prepare(boss: PgBoss, job: Job): Promise<void> {
    await boss.createQueue(job.name, {
      // One may wait while one runs; `stately` drops further ones, which repeating would otherwise pile up.
      policy: job.repeatAfterSeconds === undefined ? 'singleton' : 'stately',
      retryLimit: 3,
      expireInSeconds: JOB_TIMEOUT_SECONDS,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      // What repeats every few seconds would otherwise lie about for a week.
      ...(job.repeatAfterSeconds === undefined ? {} : { deleteAfterSeconds: JOB_TIMEOUT_SECONDS }),
    });
    // One that was made before it had a heartbeat.
    await boss.updateQueue(job.name, { heartbeatSeconds: HEARTBEAT_SECONDS });
    await boss.work(job.name, () => this.run(boss, job));
    await boss.schedule(job.name, job.cron, null, { tz: 'Asia/Shanghai' });
    // What people wait for does not wait for the next minute; one that is in the queue already is not doubled.
    if (job.repeatAfterSeconds !== undefined) await boss.send(job.name);
  }

  private async run(boss: PgBoss, job: Job): Promise<void> {
    await job.run();
    const { name, repeatAfterSeconds: startAfter } = job;
    if (startAfter !== undefined) await boss.send(name, null, { startAfter });
  }

  /** Asks for a run now, beside its times; while the process stops, it is left to those. */
  async request(name: string): Promise<void> {
    if (!this.stopping) await this.boss?.send(name);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    await this.boss?.stop({ graceful: true, timeout: 10_000 });
  }
}
