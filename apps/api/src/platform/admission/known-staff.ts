const KEPT = 10_000;

/**
 * Access tokens that were staff's a moment ago. Routes that everybody has (`/me`, messages) do not say whose a request is before it is
 * authenticated, and a token names nobody's role; who knows one of these has it, whatever else is found out about it afterwards.
 */
export class KnownStaff {
  private readonly signatures = new Set<string>();

  has(authorization: string | undefined): boolean {
    return authorization !== undefined && this.signatures.has(signatureOf(authorization));
  }

  add(authorization: string): void {
    const signature = signatureOf(authorization);
    if (this.signatures.has(signature)) return;
    const [oldest] = this.signatures;
    if (this.signatures.size >= KEPT) this.signatures.delete(oldest!);
    this.signatures.add(signature);
  }
}

/** The last part of a token is enough to know it by. */
const signatureOf = (authorization: string) => authorization.slice(-43);
