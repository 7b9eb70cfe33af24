import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';

/** Each file directly in src/programs is a program of its own: `node dist/<name>.js`. */
const programs = readdirSync(new URL('./src/programs', import.meta.url))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/programs/${file}`);

/** Packages stay outside the bundle; Vite compiles only what needs decorators. */
export default defineConfig({
  ssr: { external: true, noExternal: [] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    // Our own libraries too: they run as they are written, and the recogniser starts a worker from a file of its own.
    rolldownOptions: { input: programs, external: [/^@htp\//] },
  },
});
