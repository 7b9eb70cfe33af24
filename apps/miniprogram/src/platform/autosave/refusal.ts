import type { ProblemError } from '@htp/api-client';

const BACK_OFF_MS = [1_000, 2_000, 4_000, 8_000, 16_000] as const;
const LONGEST_BACK_OFF_MS = 30_000;

/** Whether the same request may succeed later: the network, the server, or a limit stood in its way. */
export function passes({ status }: ProblemError): boolean {
  return status === 0 || status === 429 || status >= 500;
}

/** How long to wait before another try, after so many that have failed. */
export function backOffMs({ params }: ProblemError, failures: number): number {
  const { retryAfterSeconds } = params;
  const asked = typeof retryAfterSeconds === 'number' ? retryAfterSeconds * 1000 : 0;
  return Math.max(asked, BACK_OFF_MS[failures] ?? LONGEST_BACK_OFF_MS);
}

/** What a problem says of single fields, by the name that the last word of a pointer is. */
export function namedFields({ errors }: ProblemError): Record<string, string> {
  const named = errors.map(({ pointer, detail }) => [fieldOf(pointer), detail] as const);
  return Object.fromEntries(named.filter(([name]) => name !== ''));
}

function fieldOf(pointer: string): string {
  const names = pointer.split('/').filter((segment) => segment !== '' && !/^\d+$/.test(segment));
  return names[names.length - 1] ?? '';
}
