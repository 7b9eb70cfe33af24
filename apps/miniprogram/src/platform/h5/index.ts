import './page.scss';
import type { Target } from '../target.ts';
import { makeAccessible } from './accessibility/index.ts';
import { session } from './session.ts';

export const target: Target = {
  origin: location.origin,
  launch: makeAccessible,
  transport: (request) => fetch(request),
  session,
  textScale: () => undefined,
  showTextScale: (scale) => document.documentElement.style.setProperty('--htp-scale', String(scale)),
  openLink: (address) => void window.open(address, '_blank', 'noopener,noreferrer'),
};
