import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import {
  type IdCardRequest,
  type IdCardVerdict,
  Recognizer,
  RecognizerBusyError,
  RecognizerFaultError,
} from '@htp/recognition';
import { PinoLogger } from 'nestjs-pino';
import { Counter } from 'prom-client';
import { Environment } from '../../../platform/config/index.ts';
import { Metrics } from '../../../platform/operations/index.ts';

/**
 * The recogniser of this process. A server warms it once it listens; otherwise its models are loaded when the first
 * photographs begin to arrive, beside their upload. Neither the start nor a process that only runs jobs pays for them.
 */
@Injectable()
export class IdCardRecognizer implements OnApplicationShutdown {
  private starting: Promise<Recognizer> | undefined;
  private recognizer: Recognizer | undefined;
  private readonly calls: Counter;

  constructor(
    private readonly environment: Environment,
    private readonly logger: PinoLogger,
    metrics: Metrics,
  ) {
    const load = () => this.recognizer?.load;
    metrics.gauge('recognizer_waiting', 'Verifications that wait for a worker', () => load()?.queued ?? 0);
    metrics.gauge('recognizer_running', 'Verifications that run', () => load()?.running ?? 0);
    this.calls = new Counter({
      name: 'recognizer_calls_total',
      help: 'Verifications asked of the recogniser, by what came of them',
      labelNames: ['outcome'],
      registers: [metrics.registry],
    });
  }

  /** Loads the models if nobody has yet. */
  warm(): void {
    // Whoever needs the recogniser next starts it again, and says why it cannot.
    this.started().catch(() => undefined);
  }

  /** @throws DomainError `recognizer_busy` or `recognizer_fault`: ours, so that it costs no try */
  async verify(request: IdCardRequest): Promise<IdCardVerdict> {
    try {
      const recognizer = await this.started();
      const verdict = await recognizer.verifyIdCard(request);
      this.calls.inc({ outcome: verdict.outcome });
      return verdict;
    } catch (error) {
      this.calls.inc({ outcome: error instanceof RecognizerBusyError ? 'busy' : 'fault' });
      throw this.problemOf(error);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    const recognizer = await this.starting?.catch(() => undefined);
    await recognizer?.close();
  }

  private started(): Promise<Recognizer> {
    this.starting ??= Recognizer.start({
      workers: this.environment.RECOGNIZER_WORKERS,
      queueLimit: this.environment.RECOGNIZER_QUEUE_LIMIT,
    }).then(
      (recognizer) => (this.recognizer = recognizer),
      (error: unknown) => {
        this.starting = undefined;
        throw error;
      },
    );
    return this.starting;
  }

  private problemOf(error: unknown): DomainError {
    if (error instanceof RecognizerBusyError)
      return new DomainError('recognizer_busy', { retryAfterSeconds: error.retryAfterSeconds });
    this.logger.error(
      { err: error },
      error instanceof RecognizerFaultError ? 'recogniser' : 'recogniser call',
    );
    return new DomainError('recognizer_fault');
  }
}
