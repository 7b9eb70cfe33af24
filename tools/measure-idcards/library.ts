import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/**
 * `@gutenye/ocr-node` as it comes, in a process of its own: its memory must not count as ours, and a crash of it must not
 * end the measurement.
 */
export class LibraryReader {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Resolves when the library has loaded its models. */
  static async start(): Promise<LibraryReader> {
    const child = fork(new URL('./library-process.ts', import.meta.url));
    const [first] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown];
    if (first !== 'ready') throw new Error('@gutenye/ocr-node did not start');
    return new LibraryReader(child);
  }

  /** Seconds from the file's name to its text, or null when the library failed on it. */
  async secondsToRead(path: string): Promise<number | null> {
    if (!this.#child.connected) return null;
    this.#child.send(path);
    const [seconds] = (await Promise.race([once(this.#child, 'message'), once(this.#child, 'exit')])) as [
      unknown,
    ];
    return this.#child.connected && typeof seconds === 'number' ? seconds : null;
  }

  close(): void {
    this.#child.kill();
  }
}
