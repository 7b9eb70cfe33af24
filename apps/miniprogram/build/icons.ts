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

/** 卫生专业技术资格考试: a paper with a cross, on the theme's blue. */
const EXAM =
  '<rect width="24" height="24" rx="6" fill="#0b63b8"/><path d="M7 4.5h7.5l3 3V19.5H7z" fill="#fff"/><path d="M14.5 4.5v3h3" fill="#b7d6f2"/><path d="M12.2 9.5v6M9.2 12.5h6" stroke="#0b63b8" stroke-width="1.8" stroke-linecap="round"/><path d="M9.5 17.5h5.5" stroke="#7fb2e0" stroke-width="1" stroke-linecap="round"/>';

/** The platform's sign, as the admin app has it. */
const SIGN = new URL('../../admin/public/emblem.svg', import.meta.url);

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">${content}</svg>`;

async function save(picture: Sharp, path: string): Promise<void> {
  writeFileSync(`${FOLDER}${path}`, await picture.png({ palette: true, compressionLevel: 9 }).toBuffer());
}

const lines = (paths: string, colour: string, filled: boolean) =>
  `<g fill="${filled ? `${colour}33` : 'none'}" stroke="${colour}" stroke-width="1.7" stroke-linejoin="round" stroke-linecap="round">${paths}</g>`;

const drawn = (content: string, size: number) =>
  sharp(Buffer.from(svg(content)), { density: size * 6 }).resize(size, size);

mkdirSync(`${FOLDER}tabs`, { recursive: true });
for (const [name, paths] of Object.entries(TABS))
  for (const mode of ['light', 'dark'] as const) {
    await save(drawn(lines(paths, theme[mode].tabText, false), 81), `tabs/${name}-${mode}.png`);
    await save(drawn(lines(paths, theme[mode].tabChosen, true), 81), `tabs/${name}-${mode}-chosen.png`);
  }
await save(sharp(fileURLToPath(SIGN), { density: 144 }).resize(64, 64), 'icon.png');
await save(drawn(EXAM, 144), 'exam.png');
