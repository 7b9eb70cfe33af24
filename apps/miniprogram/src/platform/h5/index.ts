import './page.scss';
import type { Target } from '../target.ts';
import { session } from './session.ts';

export const target: Target = {
  origin: location.origin,
  launch: () => undefined,
  transport: (request) => fetch(request),
  session,
  textScale: () => undefined,
  showTextScale: (scale) => document.documentElement.style.setProperty('--htp-scale', String(scale)),
};
