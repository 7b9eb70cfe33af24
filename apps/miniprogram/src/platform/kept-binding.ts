import { type Binding, readBindingLink } from '@htp/domain';

/** How long a notice's link is remembered on the way through sign-in and 实名认证, for which a reviewer may need days. */
const REMEMBERED_MS = 7 * 24 * 3_600_000;
const KEPT = 'htp-binding';

interface Kept {
  readonly link: string;
  readonly at: number;
}

const isKept = (found: unknown): found is Kept =>
  typeof found === 'object' && found !== null && 'link' in found && 'at' in found;

/** Remembers the unit and code of a notice's link, for whoever cannot bind yet. @returns them; undefined when it is no such link */
export function keepBinding(link: string): Binding | undefined {
  const binding = readBindingLink(link);
  if (binding) uni.setStorageSync(KEPT, { link, at: Date.now() } satisfies Kept);
  return binding;
}

export function keptBinding(): Binding | undefined {
  const found: unknown = uni.getStorageSync(KEPT);
  if (!isKept(found)) return undefined;
  if (Date.now() - found.at <= REMEMBERED_MS) return readBindingLink(found.link);
  forgetBinding();
  return undefined;
}

/** Once bound, or once the code was refused. */
export const forgetBinding = () => uni.removeStorageSync(KEPT);
