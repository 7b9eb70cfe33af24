import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Recognizer } from '@htp/recognition';
import { Environment } from '../config/index.ts';
import { Metrics } from '../operations/index.ts';

/** A process that has just come back has those to answer who waited for it. */
const WARM_AFTER_MS = 15_000;

/**
 * The recogniser of this process: one bounded pool for all that is read. A server warms it some time after its start; otherwise its
 * models are loaded when the first picture needs them. Neither the start nor a process that only runs other jobs pays for them.
 */
@Injectable()
export class SharedRecognizer implements OnApplicationShutdown {
  private starting: Promise<Recognizer> | undefined;
  private recognizer: Recognizer | undefined;
  private warming: NodeJS.Timeout | undefined;

  constructor(
    private readonly environment: Environment,
    metrics: Metrics,
  ) {
    const load = () => this.recognizer?.load;
    metrics.gauge('recognizer_waiting', 'Pictures that wait for a worker', () => load()?.queued ?? 0);
    metrics.gauge('recognizer_running', 'Pictures that are read', () => load()?.running ?? 0);
  }

  /** Loads the models if nobody has yet. */
  warm(): void {
    // Whoever needs the recogniser next starts it again, and says why it cannot.
    this.started().catch(() => undefined);
  }

  /** So that the first candidate does not wait for the models. */
  warmSoon(): void {
    this.warming = setTimeout(() => this.warm(), WARM_AFTER_MS).unref();
  }

  /** @throws RecognizerFaultError when its models cannot be loaded; the next one tries again */
  started(): Promise<Recognizer> {
    this.starting ??= Recognizer.start({
      workers: this.environment.RECOGNIZER_WORKERS,
      queueLimit: this.environment.RECOGNIZER_QUEUE_LIMIT,
      timeoutMs: this.environment.RECOGNIZER_PATIENCE_SECONDS * 1_000,
    }).then(
      (recognizer) => (this.recognizer = recognizer),
      (error: unknown) => {
        this.starting = undefined;
        throw error;
      },
    );
    return this.starting;
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.warming);
    const recognizer = await this.starting?.catch(() => undefined);
    await recognizer?.close();
  }
}
