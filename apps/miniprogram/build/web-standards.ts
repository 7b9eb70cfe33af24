import type { Plugin } from 'vite';

const NAMES = ['FormData', 'Headers', 'Request', 'Response', 'URLSearchParams'];

/**
 * The generated client is written for `fetch`, whose classes a mini-program lacks and cannot be given as globals: each name is imported
 * there from a module of ours instead.
 */
export function webStandards(module: string): Plugin {
  return {
    name: 'htp:web-standards',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/node_modules\/openapi-fetch\/dist\/index\.mjs$/.test(id.split('?')[0]!)) return undefined;
      const imports = `import { ${NAMES.join(', ')} } from ${JSON.stringify(module)};\n`;
      return { code: imports + code.replaceAll('globalThis.Request', 'undefined'), map: null };
    },
  };
}
