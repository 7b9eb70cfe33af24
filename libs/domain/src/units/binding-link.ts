import { canonicalConfirmationCode } from './confirmation-codes.ts';

/** By what somebody binds to a unit. */
export interface Binding {
  unitId: string;
  /** `XXXX-XXXX` */
  code: string;
}

/** Where the candidate's client answers; the part after `#` is never sent to a server, so no log holds the code. */
const PATH = '/bind';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the QR code of a unit's notice says (ADR 13). @param origin of the candidate's client, `https://…` */
export function bindingLink(origin: string, { unitId, code }: Binding): string {
  return `${origin}${PATH}#${new URLSearchParams({ unit: unitId, code })}`;
}

/** Reads what was scanned, whichever host it names: the code is checked by ours. @returns undefined when it is no such link */
export function readBindingLink(scanned: string): Binding | undefined {
  if (!URL.canParse(scanned)) return undefined;
  const { pathname, hash } = new URL(scanned);
  const said = new URLSearchParams(hash.slice(1));
  const unitId = said.get('unit')?.toLowerCase() ?? '';
  const canonical = canonicalConfirmationCode(said.get('code') ?? '');
  if (pathname !== PATH || !UUID.test(unitId) || canonical === undefined) return undefined;
  return { unitId, code: `${canonical.slice(0, 4)}-${canonical.slice(4)}` };
}
