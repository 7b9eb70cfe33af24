import { fork, type ChildProcess } from 'node:child_process';

/**
 * `@gutenye/ocr-node` as it comes, in a process of its own: its memory must not count as ours, and a crash of it must not
 * end the measurement.
 */
export class LibraryReader {
  readonly #child: ChildProcess;
  #answered: (message: unknown) => void = () => {};

  private constructor() {
    this.#child = fork(new URL('./library-process.ts', import.meta.url));
    this.#child.on('message', (message) => this.#answered(message));
    this.#child.on('exit', () => this.#answered(null));
  }

  /** Resolves when the library has loaded its models. */
  static async start(): Promise<LibraryReader> {
    const reader = new LibraryReader();
    const first = await reader.#nextMessage();
    if (first !== 'ready') throw new Error('@gutenye/ocr-node did not start');
    return reader;
  }

  /** Seconds from the file's name to its text, or null when the library failed on it. */
  async secondsToRead(path: string): Promise<number | null> {
    if (!this.#child.connected) return null;
    const answer = this.#nextMessage();
    this.#child.send(path);
    const seconds = await answer;
    return typeof seconds === 'number' ? seconds : null;
  }

  close(): void {
    this.#child.kill();
  }

  /** What the child says next, or null when it ends instead. */
  #nextMessage(): Promise<unknown> {
    return new Promise((resolve) => {
      this.#answered = resolve;
    });
  }
}
