import './focus.css';
import { followDialogs } from './dialogs.ts';
import { nameFields } from './fields.ts';
import { answerKeys, keepReleases } from './keys.ts';
import { followPage } from './page-change.ts';
import { sayRoles } from './roles.ts';

/** What tells how elements stand: a class, most often. */
const TOLD_BY = [
  'class',
  'style',
  'disabled',
  'loading',
  'role',
  'aria-label',
  'aria-labelledby',
  'aria-describedby',
  'aria-invalid',
  'aria-required',
];

/**
 * Makes the web page's elements be what they look like, for screen readers and keys: uni-app draws all of them as elements that the
 * browser does not know (docs/adr/0022-candidates-client.md). What a template says itself stands.
 */
export function makeAccessible(): void {
  const look = () => {
    nameFields();
    sayRoles();
    followPage();
    followDialogs();
    // What it has just written itself is no news.
    observer.takeRecords();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: TOLD_BY,
  });
  document.addEventListener('keydown', answerKeys);
  document.addEventListener('keyup', keepReleases, { capture: true });
  look();
}
