// Plain JavaScript that any Node can read: it must be able to say that Node is too old.
import { spawn, spawnSync } from 'node:child_process';

const NEEDED = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < NEEDED) {
  console.error(
    `Node ${NEEDED} or newer is needed and this is ${process.versions.node}: run \`npm install\` and then \`npm start\`, which use the Node that the project brings along`,
  );
  process.exit(1);
}

const build = spawnSync(
  'nx',
  ['run-many', '-t', 'build', '-p', '@htp/api,@htp/admin,@htp/miniprogram', '--output-style=static'],
  { encoding: 'utf8' },
);
if (build.status !== 0) {
  console.error(
    build.error ? 'the build did not start: run `npm install` first' : `${build.stdout}${build.stderr}`,
  );
  process.exit(1);
}

// glibc gives large blocks back at once: the recogniser's memory stays about 60 MB lower (docs/benchmarks.md).
// Compiled code is kept from one start to the next, as apps/api/src/programs/main.ts keeps it.
const env = {
  MALLOC_MMAP_THRESHOLD_: '1000000',
  NODE_COMPILE_CACHE: 'node_modules/.cache/htp-api',
  ...process.env,
};
const product = spawn(process.execPath, ['apps/api/dist/start.js'], { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => product.kill(signal));
product.on('exit', (code) => process.exit(code ?? 1));
