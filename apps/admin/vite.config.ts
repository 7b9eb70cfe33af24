import vue from '@vitejs/plugin-vue';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import components from 'unplugin-vue-components/vite';
import { defineConfig } from 'vite';
import { guide } from './build/guide.ts';
import { pdfAssets } from './build/pdf-assets.ts';

/** Where a started API answers, for `npm run dev:admin`. */
const API = process.env['API_URL'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  base: '/admin/',
  plugins: [
    guide(),
    vue({ include: [/\.vue$/, /\.md$/] }),
    pdfAssets(),
    // Only what a template names is bundled; the style of each component is an import of its own.
    components({ dirs: [], dts: false, resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
  ],
  server: { proxy: { '/api': API } },
  build: {
    target: 'es2024',
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    sourcemap: false,
    // The policy of the pages allows no script and no style but files of our own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_100,
  },
});
