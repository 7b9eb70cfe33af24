import './page.scss';
import type { Target } from '../target.ts';
import { makeAccessible } from './accessibility/index.ts';
import { files } from './files.ts';
import { takeOpenedLink } from './opened-link.ts';
import { watchNetwork } from './network.ts';
import { pictures } from './pictures.ts';
import { session } from './session.ts';
import { shortMemory } from './short-memory.ts';
import { send } from './transport.ts';

// Before the router reads the address.
takeOpenedLink();

export const target: Target = {
  origin: location.origin,
  launch: makeAccessible,
  transport: send,
  session,
  textScale: () => undefined,
  showTextScale: (scale) => document.documentElement.style.setProperty('--htp-scale', String(scale)),
  watchNetwork,
  // An attachment: the browser saves it, and the page stays.
  openWorkbook: async (url) => location.assign(url),
  saveArchive: async (url) => location.assign(url) as undefined,
  openLink: (address) => void window.open(address, '_blank', 'noopener,noreferrer'),
  pictures,
  shortMemory,
  files,
};
