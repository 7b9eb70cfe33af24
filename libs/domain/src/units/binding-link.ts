import { canonicalConfirmationCode } from './confirmation-codes.ts';

/** By what somebody binds to a unit. */
export interface Binding {
  unitId: string;
  /** `XXXX-XXXX` */
  code: string;
}

/** Where the candidate's client answers; the part after `#` is never sent to a server, so no log holds the code. */
const PATH = '/bind';
const LINK = /^https?:\/\/[^/?#]+\/bind#(.*)$/i;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the QR code of a unit's notice says (ADR 13). @param origin of the candidate's client, `https://…` */
export function bindingLink(origin: string, { unitId, code }: Binding): string {
  return `${origin}${PATH}#unit=${unitId}&code=${code}`;
}

/**
 * Reads what was scanned, whichever host it names: the code is checked by ours. Without the web's own classes, which WeChat lacks.
 * @returns undefined when it is no such link
 */
export function readBindingLink(scanned: string): Binding | undefined {
  const [, said = ''] = LINK.exec(scanned.trim()) ?? [];
  const unitId = valueIn(said, 'unit').toLowerCase();
  const canonical = canonicalConfirmationCode(valueIn(said, 'code'));
  if (!UUID.test(unitId) || canonical === undefined) return undefined;
  return { unitId, code: `${canonical.slice(0, 4)}-${canonical.slice(4)}` };
}

/** Neither value has a character that a link must write in another way. */
function valueIn(said: string, name: string): string {
  const pair = said.split('&').find((each) => each.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) ?? '';
}
