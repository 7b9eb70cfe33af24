import type { ConsoleMessage, Page, Request, Response } from 'playwright-core';

/** What a test may expect to go wrong: answers of this status, or requests that get no answer. */
export type Expected = number | 'offline';

/** Listens to one page: whatever goes wrong in it that no test expects is a fault. */
export class PageWatch {
  private faults: string[] = [];
  private readonly expected = new Set<Expected>();
  private readonly pending = new Set<Request>();

  constructor(page: Page) {
    page.on('console', (message) => this.heardConsole(message));
    page.on('pageerror', (error) => this.faults.push(`page error: ${error.stack ?? error.message}`));
    page.on('response', (response) => this.heardResponse(response));
    page.on('requestfailed', (request) => this.heardFailure(request));
    page.on('request', (request) => this.pending.add(request));
    page.on('response', (response) => this.pending.delete(response.request()));
    page.on('requestfailed', (request) => this.pending.delete(request));
    // What a page had asked for before it went elsewhere may get no answer that is told.
    page.on('domcontentloaded', () => this.pending.clear());
  }

  /** Whether the page has asked for something that has not come yet. */
  get isReading(): boolean {
    return this.pending.size > 0;
  }

  /** From now on, until {@link takeFaults}. */
  expect(...expected: Expected[]): void {
    for (const one of expected) this.expected.add(one);
  }

  /** What went wrong since it was last asked. */
  takeFaults(): string[] {
    const { faults } = this;
    this.faults = [];
    this.expected.clear();
    return faults;
  }

  private heardConsole(message: ConsoleMessage): void {
    const text = message.text();
    // Said of every refused request; the answer itself is heard below, with its status.
    if (text.startsWith('Failed to load resource')) return;
    const isFault = message.type() === 'error' || /\[Vue warn\]|Content[- ]Security[- ]Policy/.test(text);
    if (isFault) this.faults.push(`console ${message.type()}: ${text}`);
  }

  private heardResponse(response: Response): void {
    const status = response.status();
    if (status < 400 || this.expected.has(status)) return;
    this.faults.push(`${status} for ${response.request().method()} ${response.url()}`);
  }

  private heardFailure(request: Request): void {
    const reason = request.failure()?.errorText ?? 'no answer';
    // The page itself gave it up, as it does when it is left.
    if (reason === 'net::ERR_ABORTED') return;
    if (this.expected.has('offline') && reason === 'net::ERR_INTERNET_DISCONNECTED') return;
    this.faults.push(`${reason} for ${request.method()} ${request.url()}`);
  }
}
