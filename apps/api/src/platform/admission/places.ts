/** So many requests at a time, and so many bytes of what they send. */
export class Places {
  private requests = 0;
  private bytes = 0;

  constructor(
    private readonly limit: number,
    private readonly limitBytes = Infinity,
  ) {}

  get taken(): number {
    return this.requests;
  }

  /** @returns gives it back; undefined when there is none */
  take(bytes = 0): (() => void) | undefined {
    if (this.requests >= this.limit || (this.requests > 0 && this.bytes + bytes > this.limitBytes))
      return undefined;
    this.requests++;
    this.bytes += bytes;
    return () => {
      this.requests--;
      this.bytes -= bytes;
    };
  }
}
