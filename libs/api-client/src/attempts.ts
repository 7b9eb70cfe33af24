import type { ProblemError } from './problem.ts';

/** What an action is given besides its arguments. */
export interface Attempt {
  /** For the header `Idempotency-Key`: the same while it is not known whether an earlier try was carried out. */
  readonly idempotencyKey: string;
}

/**
 * Names the tries of one action, so that a repetition after a lost answer is known as the same request and nothing is done twice.
 * @param newKey a random UUID, as the target makes one
 */
export function nameAttempts(newKey: () => string) {
  let unsettled: { readonly key: string; readonly args: string } | undefined;
  return {
    next(args: readonly unknown[]): Attempt {
      const asked = JSON.stringify(args);
      if (unsettled?.args !== asked) unsettled = { key: newKey(), args: asked };
      return { idempotencyKey: unsettled.key };
    },

    /** It was carried out, or refused; what failed otherwise may have been carried out. */
    settle(problem?: ProblemError): void {
      if (!problem || (problem.status >= 400 && problem.status < 500)) unsettled = undefined;
    },
  };
}
