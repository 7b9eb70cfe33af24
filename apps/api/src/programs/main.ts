import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// Compiled code is kept from one start to the next; only what is imported after this line profits.
enableCompileCache(resolve(import.meta.dirname, '../../../node_modules/.cache/htp-api'));
await import('reflect-metadata');

/** The API server. */
const { serve } = await import('../serve.ts');
await serve();
