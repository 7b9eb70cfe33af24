import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const ROOT = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

/** Below the base: named after the version, so that browsers may keep it. */
const FOLDER = `assets/pdfjs-${version}`;
/** Character maps of Chinese, standard fonts, colour profiles, and decoders as scripts: what pdf.js asks for by name. */
const FILES = ['cmaps', 'standard_fonts', 'iccs', 'wasm'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => !name.endsWith('.wasm') && !name.startsWith('quickjs'))
    .map((name) => `${folder}/${name}`),
);

/** Serves from our own server what pdf.js fetches while it shows a PDF. The app reads its place from `__PDF_ASSETS__`. */
export function pdfAssets(): Plugin {
  return {
    name: 'pdf-assets',
    config: () => ({ define: { __PDF_ASSETS__: JSON.stringify(FOLDER) } }),
    configureServer({ middlewares, config }) {
      const base = `${config.base}${FOLDER}/`;
      middlewares.use((request, response, next) => {
        const name = request.url?.startsWith(base) ? request.url.slice(base.length) : '';
        if (!FILES.includes(name)) return next();
        response.end(readFileSync(join(ROOT, name)));
      });
    },
    generateBundle() {
      for (const name of FILES)
        this.emitFile({
          type: 'asset',
          fileName: `${FOLDER}/${name}`,
          source: readFileSync(join(ROOT, name)),
        });
    },
  };
}
