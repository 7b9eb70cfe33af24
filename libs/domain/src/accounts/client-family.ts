/** What a session is begun with, as far as its owner needs it to know the session again. */
export const BROWSERS = ['wechat', 'edge', 'firefox', 'chrome', 'safari', 'other'] as const;
export const SYSTEMS = ['windows', 'harmonyos', 'android', 'ios', 'macos', 'linux', 'other'] as const;

export type Browser = (typeof BROWSERS)[number];
export type System = (typeof SYSTEMS)[number];

export interface ClientFamily {
  browser: Browser;
  system: System;
}

/** The first that fits counts: browsers name their ancestors, and so do systems. */
const BROWSER_MARKS: readonly [Browser, RegExp][] = [
  ['wechat', /MicroMessenger\//],
  ['edge', /Edg(A|iOS)?\//],
  ['firefox', /(Firefox|FxiOS)\//],
  ['chrome', /(Chrome|CriOS)\//],
  ['safari', /Safari\//],
];
const SYSTEM_MARKS: readonly [System, RegExp][] = [
  ['windows', /Windows NT/],
  ['harmonyos', /HarmonyOS/i],
  ['android', /Android/],
  ['ios', /iPhone|iPad/],
  ['macos', /Mac OS X/],
  ['linux', /Linux/],
];

/** The families that a `User-Agent` names; versions and models are left out, they would tell more than is needed. */
export function clientFamilyOf(userAgent: string): ClientFamily {
  return { browser: markedIn(BROWSER_MARKS, userAgent), system: markedIn(SYSTEM_MARKS, userAgent) };
}

function markedIn<Name>(marks: readonly [Name, RegExp][], text: string): Name | 'other' {
  return marks.find(([, mark]) => mark.test(text))?.[0] ?? 'other';
}
