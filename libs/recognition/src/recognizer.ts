import { canonicalName } from '@htp/domain';
import type { DocumentOutcome, DocumentRequest } from './documents/read-document.ts';
import type {
  BackVerdict,
  FrontVerdict,
  IdCardVerdict,
  SideVerdict,
  UnknownCharacter,
} from './id-card/verdict.ts';
import type { SideRequest } from './id-card/verify.ts';
import type { WorkerAnswer, WorkerRequest } from './messages.ts';
import { readDictionary } from './ocr/models.ts';
import type { Dictionary } from './ocr/dictionary.ts';
import { RecognizerFaultError } from './pool/errors.ts';
import { WorkerPool } from './pool/worker-pool.ts';

export interface RecognizerOptions {
  /** Worker threads, each with its own models (about 200 MB); 1 unless told. */
  readonly workers?: number;
  /** Verifications that may wait beside those that run, and as many papers; 16 unless told. */
  readonly queueLimit?: number;
  /** Milliseconds from asking to the answer, waiting included; 30,000 unless told. */
  readonly timeoutMs?: number;
}

export interface IdCardRequest {
  readonly front: Uint8Array;
  readonly back: Uint8Array;
  readonly name: string;
  readonly number: string;
  /** YYYY-MM-DD in Beijing: the day on which validity is judged. */
  readonly today: string;
}

/**
 * Verifies photographs of resident ID cards (product.md 2) and reads papers on this machine. Nothing is written to disk and nothing
 * leaves the process; the workers' copies of the pictures are overwritten after use, the caller's are left alone.
 */
export class Recognizer {
  readonly #pool: WorkerPool<WorkerRequest, WorkerAnswer>;
  readonly #dictionary: Dictionary;

  private constructor(pool: WorkerPool<WorkerRequest, WorkerAnswer>, dictionary: Dictionary) {
    this.#pool = pool;
    this.#dictionary = dictionary;
  }

  /** Resolves when all workers have loaded their models. Throws RecognizerFaultError when they cannot. */
  static async start(options: RecognizerOptions = {}): Promise<Recognizer> {
    const { workers = 1, queueLimit = 16, timeoutMs = 30_000 } = options;
    // Since 1.29 onnxruntime tells Microsoft of each session and keeps an id of this machine in the temporary folder, unless told
    // not to before it is loaded. It asks the process's environment: that of a worker is a copy of it.
    process.env['ORT_DISABLE_TELEMETRY'] = '1';
    const script = new URL('./worker.ts', import.meta.url);
    const pool = await WorkerPool.start<WorkerRequest, WorkerAnswer>(script, {
      workers,
      queueLimit,
      timeoutMs,
      graceMs: timeoutMs,
    });
    return new Recognizer(pool, await readDictionary());
  }

  /**
   * Judges one side against what was typed. The back shows neither name nor number: it is judged by itself.
   * Throws RecognizerBusyError or RecognizerFaultError, which cost no try, or the reason of an aborted signal.
   */
  async verifyIdCardSide(request: SideRequest, signal?: AbortSignal): Promise<SideVerdict> {
    const unknown = request.side === 'front' ? this.#unknownCharacters(request.name) : null;
    if (unknown) return unknown;
    const [verdict] = await this.#ask([request], signal);
    return verdict!;
  }

  /** Judges both sides of one card; a refusal names the defects of both. Throws as `verifyIdCardSide` does. */
  async verifyIdCard(request: IdCardRequest, signal?: AbortSignal): Promise<IdCardVerdict> {
    const unknown = this.#unknownCharacters(request.name);
    if (unknown) return unknown;
    const { name, number, today } = request;
    const typed = { name, number, today };
    const [front, back] = (await this.#ask(
      [
        { side: 'front', picture: request.front, ...typed },
        { side: 'back', picture: request.back, ...typed },
      ],
      signal,
    )) as [FrontVerdict, BackVerdict];
    if (front.outcome === 'accepted' && back.outcome === 'accepted') {
      return { outcome: 'accepted', front: front.reading, back: back.reading };
    }
    const defects = [front, back].flatMap((verdict) =>
      verdict.outcome === 'refused' ? verdict.defects : [],
    );
    return { outcome: 'refused', defects };
  }

  /**
   * Reads a paper. Whoever waits for a verification goes first. Throws as `verifyIdCardSide` does; a file that cannot be read is an
   * outcome.
   */
  async readDocument(request: DocumentRequest, signal?: AbortSignal): Promise<DocumentOutcome> {
    const document = { ...request, file: Uint8Array.from(request.file) };
    const options = { transfer: [document.file.buffer], signal, canWait: true };
    const answer = await this.#pool.ask({ task: 'document', document }, options);
    if (answer.task !== 'document') throw new RecognizerFaultError('a worker answered something else');
    return answer.outcome;
  }

  /** What waits and runs now, and how many of a kind may wait. */
  get load(): { queued: number; running: number; limit: number } {
    return this.#pool.load;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  #unknownCharacters(name: string): UnknownCharacter | null {
    const characters = this.#dictionary.unknownIn(canonicalName(name));
    return characters.length > 0 ? { outcome: 'unknown_character', characters } : null;
  }

  /** The workers get copies that they may overwrite; handing those over costs nothing. */
  async #ask(sides: readonly SideRequest[], signal?: AbortSignal): Promise<readonly SideVerdict[]> {
    const copies = sides.map((side) => ({ ...side, picture: Uint8Array.from(side.picture) }));
    const transfer = copies.map(({ picture }) => picture.buffer);
    const answer = await this.#pool.ask({ task: 'id_card', sides: copies }, { transfer, signal });
    if (answer.task !== 'id_card') throw new RecognizerFaultError('a worker answered something else');
    return answer.verdicts;
  }
}
