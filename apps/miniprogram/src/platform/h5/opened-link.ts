import { keepBinding } from '../kept-binding.ts';
import { PAGES } from '../pages.ts';

/**
 * A notice's QR code opens `/bind#unit=…&code=…`: the code is taken out of the address and the history before anything else, and the page
 * on which it is used is opened instead.
 */
export function takeOpenedLink(): void {
  if (location.pathname !== '/bind') return;
  keepBinding(location.href);
  history.replaceState(null, '', PAGES.affiliation);
}
