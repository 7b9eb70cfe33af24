import { Injectable } from '@nestjs/common';
import { documentsOf, type DocumentSlot } from '@htp/domain';
import { type RecognisedDocument, RecognizerBusyError } from '@htp/recognition';
import { Counter } from 'prom-client';
import { Metrics } from '../../platform/operations/index.ts';
import { SharedRecognizer } from '../../platform/recognizing/index.ts';
import type { OpenedFile } from '../files/index.ts';

/** When to try again while others wait. */
const BUSY_SECONDS = 5;

/** Reads papers by the recogniser of this process, behind the identity cards of people who wait. */
@Injectable()
export class DocumentReader {
  private readonly calls: Counter;

  constructor(
    private readonly recognizer: SharedRecognizer,
    metrics: Metrics,
  ) {
    this.calls = new Counter({
      name: 'document_readings_total',
      help: 'Papers given to the recogniser, by what came of them',
      labelNames: ['outcome'],
      registers: [metrics.registry],
    });
  }

  /**
   * What stands on the paper, also where another paper belongs; null where it is none that we know.
   * @throws RecognizerBusyError, RecognizerFaultError
   */
  async read({ content, mediaType }: OpenedFile, slot: DocumentSlot): Promise<RecognisedDocument | null> {
    try {
      const recognizer = await this.recognizer.started();
      // Whoever waits with an identity card would let a paper wait until its time is over: that is no fault of the paper's.
      if (recognizer.load.queued > 0) throw new RecognizerBusyError(BUSY_SECONDS);
      const request = { file: content, mediaType, kinds: documentsOf(slot) };
      const answer = await recognizer.readDocument(request);
      this.calls.inc({ outcome: answer.outcome });
      return 'document' in answer ? answer.document : null;
    } catch (error) {
      this.calls.inc({ outcome: error instanceof RecognizerBusyError ? 'busy' : 'fault' });
      throw error;
    }
  }
}
