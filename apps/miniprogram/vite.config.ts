import { fileURLToPath } from 'node:url';
import uniPlugin from '@dcloudio/vite-plugin-uni';
import { defineConfig, type Plugin } from 'vite';
import { apiOrigin, DEMO_ORIGIN } from './build/api-origin.ts';
import { manual } from './build/manual.ts';
import { ownResources } from './build/own-resources.ts';
import { webStandards } from './build/web-standards.ts';
import { wechatOutput } from './build/wechat-output.ts';

/** A CommonJS module: which of the two it is depends on who loads this file. */
const uni = ('default' in uniPlugin ? uniPlugin.default : uniPlugin) as () => Plugin[];

/** Where a started API answers, for `npm run dev:client`. */
const API = process.env['API_URL'] ?? 'http://127.0.0.1:3000';
const target = process.env['UNI_PLATFORM'] === 'mp-weixin' ? 'mp-weixin' : 'h5';
if (target === 'mp-weixin') {
  const origin = apiOrigin(process.env['VITE_API_ORIGIN']);
  if (origin === DEMO_ORIGIN)
    console.warn(
      `Built for the demo at ${origin}: set VITE_API_ORIGIN for a mini-program that phones can use.`,
    );
  // Vite gives it to the sources.
  process.env['VITE_API_ORIGIN'] = origin;
}
const source = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url));

export default defineConfig({
  plugins: [
    uni(),
    manual(fileURLToPath(new URL('../../docs/guide/考生版.md', import.meta.url))),
    ...(target === 'mp-weixin'
      ? [webStandards(source('platform/mp-weixin/web-standards.ts')), ...wechatOutput()]
      : []),
  ],
  resolve: {
    // The one place where the two targets differ.
    alias: { '#target': source(`platform/${target}`) },
    dedupe: ['vue'],
  },
  // Said here, as this esbuild does not know the target of the workspace's tsconfig; the syntax is what older phones know.
  esbuild: {
    target: 'es2018',
    tsconfigRaw: { compilerOptions: { target: 'ES2022', verbatimModuleSyntax: true } },
  },
  css: {
    postcss: { plugins: [ownResources(target)] },
    preprocessorOptions: { scss: { silenceDeprecations: ['legacy-js-api', 'import', 'global-builtin'] } },
  },
  server: { proxy: { '/api': API } },
  build: { sourcemap: false, chunkSizeWarningLimit: 1_100 },
});
