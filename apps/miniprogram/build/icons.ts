import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import theme from '../src/theme.json' with { type: 'json' };

/*
 * Draws the small pictures that have to be files: `npx node apps/miniprogram/build/icons.ts`. WeChat's tab bar takes PNG only, of
 * 81 × 81 px, one for each colour.
 */
const FOLDER = fileURLToPath(new URL('../src/static/', import.meta.url));

/** Lines on a field of 24 × 24. */
const TABS = {
  home: '<path d="M3.5 11 12 4l8.5 7"/><path d="M6 9.5V20h12V9.5"/><path d="M12 12v5M9.5 14.5h5"/>',
  records:
    '<rect x="5" y="4" width="14" height="17" rx="2"/><path d="M9 2.8v2.4M15 2.8v2.4"/><path d="M8.5 10h7M8.5 13.5h7M8.5 17h4"/>',
  messages: '<path d="M4 5h16v11.5H11L7 20v-3.5H4z" /><path d="M8 9.3h8M8 12.6h5"/>',
  account: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.6-4.2 3.6-6.5 7.5-6.5s6.9 2.3 7.5 6.5z"/>',
} as const;

/** The platform's sign, as the admin app has it. */
const SIGN = new URL('../../admin/public/emblem.svg', import.meta.url);

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">${content}</svg>`;

const draw = (content: string, path: string) =>
  save(sharp(Buffer.from(svg(content)), { density: 486 }).resize(81, 81), path);

async function save(drawn: Sharp, path: string): Promise<void> {
  writeFileSync(`${FOLDER}${path}`, await drawn.png({ palette: true, compressionLevel: 9 }).toBuffer());
}

const lines = (paths: string, colour: string, filled: boolean) =>
  `<g fill="${filled ? `${colour}33` : 'none'}" stroke="${colour}" stroke-width="1.7" stroke-linejoin="round" stroke-linecap="round">${paths}</g>`;

mkdirSync(`${FOLDER}tabs`, { recursive: true });
for (const [name, paths] of Object.entries(TABS))
  for (const mode of ['light', 'dark'] as const) {
    await draw(lines(paths, theme[mode].tabText, false), `tabs/${name}-${mode}.png`);
    await draw(lines(paths, theme[mode].tabChosen, true), `tabs/${name}-${mode}-chosen.png`);
  }
await save(sharp(fileURLToPath(SIGN), { density: 144 }).resize(64, 64), 'icon.png');
