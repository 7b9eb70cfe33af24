import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type TestApplication } from '../../test/test-application.ts';

const PAGE =
  '<!doctype html><title>管理端</title><script type="module" src="/admin/assets/main-a1.js"></script>';
const SCRIPT = 'export const answer = 42;\n'.repeat(20);
const FOREVER = 'public, max-age=31536000, immutable';

let folder: string;
let app: TestApplication;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'htp-admin-'));
  const built = join(folder, 'dist');
  await mkdir(join(built, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'outside of the bundle');
  await writeFile(join(built, 'index.html'), PAGE);
  const script = join(built, 'assets', 'main-a1.js');
  await writeFile(script, SCRIPT);
  await writeFile(`${script}.br`, brotliCompressSync(SCRIPT));
  await writeFile(`${script}.gz`, gzipSync(SCRIPT));
  app = await startTestApplication({ settings: { ADMIN_FOLDER: built, CLIENT_FOLDER: built } });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) => app.http.get(path).set(headers);

/** Sends the path as it stands: every client library would tidy it first. */
function rawStatus(path: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(app.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('end', () => resolve({ status: Number(text.slice(9, 12)), text }));
    socket.on('error', reject);
  });
}

describe('the admin app', () => {
  it.each(['/admin', '/admin/', '/admin/declarations/0198/review?stage=unit', '/admin/help/officer'])(
    'answers %s with its page, to be asked for again each time',
    async (path) => {
      const { status, text, headers } = await get(path);
      expect([status, text]).toEqual([200, PAGE]);
      expect(headers['content-type']).toBe('text/html;charset=utf-8');
      expect(headers['cache-control']).toBe('no-cache');
    },
  );

  it('says whether the page that a browser has is still the one', async () => {
    const { headers } = await get('/admin/');
    const again = await get('/admin/', { 'If-None-Match': headers['etag']! });
    expect([again.status, again.headers['cache-control']]).toEqual([304, 'no-cache']);
  });

  it('lets browsers keep what is named after its content', async () => {
    const { headers, text } = await get('/admin/assets/main-a1.js', { 'Accept-Encoding': 'identity' });
    expect(text).toBe(SCRIPT);
    expect(headers).toMatchObject({ 'cache-control': FOREVER, 'content-type': 'text/javascript' });
    expect(headers['content-encoding']).toBeUndefined();
  });

  it.each([
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
  ])('sends what was compressed at build time to a browser that takes %s', async (accepted, sent) => {
    const { headers, text } = await get('/admin/assets/main-a1.js', { 'Accept-Encoding': accepted });
    expect(headers).toMatchObject({ 'content-encoding': sent, vary: 'Accept-Encoding' });
    expect(Number(headers['content-length'])).toBeLessThan(SCRIPT.length);
    expect(text).toBe(SCRIPT);
  });

  it('answers a file that is not there with a word that nobody keeps, not with the page', async () => {
    const { status, headers, text } = await get('/admin/assets/gone-b2.js');
    expect([status, text]).toEqual([404, '没有这个文件。\n']);
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each([
    '/admin/../secret.txt',
    '/admin/..%2fsecret.txt',
    '/admin/%2e%2e/secret.txt',
    '/admin/assets/..\\..\\secret.txt',
    '/admin/assets/../../../secret.txt',
    '/admin//secret.txt',
    '/admin/%',
    '/admin/%00',
    '/admin/assets/%c0%ae%c0%ae/secret.txt',
  ])('reaches nothing outside by %s', async (path) => {
    const { status, text } = await rawStatus(path);
    expect([200, 400, 404]).toContain(status);
    expect(text).not.toContain('outside of the bundle');
  });

  it.each(['bytes=5-2', 'bytes=9999-', 'bytes=abc', 'bytes=0-3'])(
    'answers the whole file to a request for %s of it',
    async (range) => {
      const answer = await get('/admin/assets/main-a1.js', { Range: range });
      expect([answer.status, answer.text]).toEqual([200, SCRIPT]);
    },
  );

  it('is read and not written', async () => {
    expect((await app.http.post('/admin/').send({})).status).toBe(404);
    expect((await app.http.head('/admin/')).status).toBe(200);
  });
});

describe('the headers of the admin app', () => {
  it('let its pages run and load nothing but what this server serves', async () => {
    const { headers } = await get('/admin/');
    const policy = Object.fromEntries(
      headers['content-security-policy']!.split(';').map((directive) => {
        const [name, ...sources] = directive.trim().split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'style-src-attr': "'unsafe-inline'",
      'img-src': "'self' blob: data:",
      'connect-src': "'self'",
      'object-src': "'none'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
    });
    expect(headers['content-security-policy']).not.toContain('unsafe-eval');
  });

  it('keep it out of frames, its addresses to itself and its types as they are', async () => {
    expect((await get('/admin/assets/main-a1.js')).headers).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
  });

  it('stay those of the API for the API', async () => {
    const { headers } = await get('/health/live');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'",
    );
    expect(headers['permissions-policy']).toBeUndefined();
  });
});

describe('the candidates’ client', () => {
  it.each(['/', '/features/identity/identity-page?x=1', '/bind'])(
    'answers %s with its page, which may use the camera',
    async (path) => {
      const { status, text, headers } = await get(path);
      expect([status, text]).toEqual([200, PAGE]);
      expect(headers['permissions-policy']).toContain('camera=(self), microphone=()');
      expect(headers['content-security-policy']).toContain("script-src 'self';");
    },
  );

  it.each(['/api/absent', '/metrics/absent', '/health/absent'])('leaves %s to the API', async (path) => {
    const { status, text } = await get(path);
    expect(status).toBe(404);
    expect(text).not.toContain(PAGE);
  });

  it('leaves the admin app what is under its path', async () => {
    const { headers } = await get('/admin/assets/gone.js');
    expect(headers['permissions-policy']).toContain('camera=()');
  });
});

describe('without a built admin app', () => {
  it('says so in plain words, and the API answers as ever', async () => {
    const nothing = join(folder, 'nothing-here');
    const other = await startTestApplication({ settings: { ADMIN_FOLDER: nothing, CLIENT_FOLDER: nothing } });
    expect((await other.http.get('/')).text).toContain('考生端尚未构建');
    const { status, text, headers } = await other.http.get('/admin/seasons');
    expect(status).toBe(503);
    expect(text).toContain('管理端尚未构建');
    expect(text).not.toContain(folder);
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
    });
    await other.http.get('/health/live').expect(200);
    await other.close();
  });
});
