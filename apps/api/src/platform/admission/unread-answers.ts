import type { ServerResponse } from 'node:http';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

/** As long as a request may take to come in: a file of 10 MB goes out at 85 kB a second. */
const LONGEST_MS = 120_000;
/** Answers that lie ready and are not fetched hold memory, and nothing else. */
const MOST_BYTES = 256 * 1024 * 1024;
const LOOK_MS = 1_000;

/** How much of an answer has gone to its connection, and since when no more. */
interface Seen {
  written: number;
  since: number;
}

/** Answers that are on their way. One that its client does not fetch ends with its connection; it holds no place meanwhile. */
@Injectable()
export class UnreadAnswers implements OnModuleInit, OnModuleDestroy {
  private readonly answers = new Map<ServerResponse, Seen>();
  private timer: NodeJS.Timeout | undefined;

  onModuleInit(): void {
    this.timer = setInterval(() => this.look(), LOOK_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Bytes that lie ready. */
  get waiting(): number {
    this.forgetClosed();
    return [...this.answers.keys()].reduce((sum, answer) => sum + answer.writableLength, 0);
  }

  watch(answer: ServerResponse): void {
    this.answers.set(answer, { written: 0, since: performance.now() });
  }

  /** Ends those that have waited for too long; when they are too much together, those that have waited longest. */
  look(now = performance.now(), mostBytes = MOST_BYTES): void {
    this.forgetClosed();
    for (const [answer, seen] of this.answers) {
      const written = answer.socket?.bytesWritten ?? 0;
      if (answer.writableLength === 0 || written !== seen.written)
        Object.assign(seen, { written, since: now });
      if (now - seen.since > LONGEST_MS) answer.destroy();
    }
    this.endOldest(this.waiting - mostBytes);
  }

  /** Here, and not as each of them closes: others listen to that, and Node takes more than ten listeners for a leak. */
  private forgetClosed(): void {
    for (const answer of this.answers.keys()) if (answer.closed) this.answers.delete(answer);
  }

  private endOldest(excess: number): void {
    const oldest = [...this.answers].sort(([, one], [, other]) => one.since - other.since);
    for (const [answer] of oldest) {
      if (excess <= 0) return;
      excess -= answer.writableLength;
      if (answer.writableLength > 0) answer.destroy();
    }
  }
}
