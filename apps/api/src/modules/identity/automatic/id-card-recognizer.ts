import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import {
  type IdCardRequest,
  type IdCardVerdict,
  RecognizerBusyError,
  RecognizerFaultError,
} from '@htp/recognition';
import { PinoLogger } from 'nestjs-pino';
import { Counter } from 'prom-client';
import { Metrics } from '../../../platform/operations/index.ts';
import { SharedRecognizer } from '../../../platform/recognizing/index.ts';

/** Verifies identity cards by the recogniser of this process. */
@Injectable()
export class IdCardRecognizer {
  private readonly calls: Counter;

  constructor(
    private readonly recognizer: SharedRecognizer,
    private readonly logger: PinoLogger,
    metrics: Metrics,
  ) {
    this.calls = new Counter({
      name: 'recognizer_calls_total',
      help: 'Verifications asked of the recogniser, by what came of them',
      labelNames: ['outcome'],
      registers: [metrics.registry],
    });
  }

  /** @throws DomainError `recognizer_busy` or `recognizer_fault`: ours, so that it costs no try */
  async verify(request: IdCardRequest): Promise<IdCardVerdict> {
    try {
      const recognizer = await this.recognizer.started();
      const verdict = await recognizer.verifyIdCard(request);
      this.calls.inc({ outcome: verdict.outcome });
      return verdict;
    } catch (error) {
      this.calls.inc({ outcome: error instanceof RecognizerBusyError ? 'busy' : 'fault' });
      throw this.problemOf(error);
    }
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
