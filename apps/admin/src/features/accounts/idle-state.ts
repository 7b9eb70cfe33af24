/** Before it signs out, the app asks for so long whether somebody is still there. */
const WARNING_SECONDS = 120;

export type IdleState =
  | { readonly kind: 'active' }
  | { readonly kind: 'warned'; readonly secondsLeft: number }
  | { readonly kind: 'idle' };

/** What follows from the last key or click. A short limit is half warning. */
export function idleState(lastActive: number, now: number, limitMinutes: number): IdleState {
  const limit = limitMinutes * 60;
  const secondsLeft = Math.ceil(limit - (now - lastActive) / 1_000);
  if (secondsLeft <= 0) return { kind: 'idle' };
  return secondsLeft <= Math.min(WARNING_SECONDS, limit / 2)
    ? { kind: 'warned', secondsLeft }
    : { kind: 'active' };
}
