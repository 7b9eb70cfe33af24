import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { createKeyRing } from '../../platform/crypto/index.ts';
import { Metrics } from '../../platform/operations/index.ts';
import { hopeless, newCandidate, newNumber, overview, send } from './identity.fixture.ts';

/** Each real picture takes about a second, several when the machine has other work. */
vi.setConfig({ testTimeout: 90_000 });

/** Two applications on one database with one key ring, each with its own pool, recogniser and queue of two. */
let folder: string;
let first: TestApplication;
let second: TestApplication;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'htp-identity-'));
  const keyFile = join(folder, 'keys.json');
  createKeyRing(keyFile);
  const settings = { KEY_FILE: keyFile, RECOGNIZER_QUEUE_LIMIT: '2' };
  first = await startTestApplication({ settings });
  second = await startTestApplication({ settings, database: first.database });
});
afterAll(async () => {
  await second.close();
  await first.close();
  await rm(folder, { recursive: true, force: true });
});

async function verdicts(): Promise<number> {
  const metrics = await Promise.all(
    [first, second].map((app) => app.get(Metrics).registry.getSingleMetric('recognizer_calls_total')!.get()),
  );
  return metrics
    .flatMap(({ values }) => values)
    .filter(({ labels }) => labels['outcome'] === 'refused')
    .reduce((sum, { value }) => sum + value, 0);
}

describe('50 parallel tries of five accounts on one document over two applications', () => {
  it('reach the recogniser three times', async () => {
    const documentNumber = newNumber();
    const candidates = await Promise.all(Array.from({ length: 5 }, () => newCandidate(first.http)));
    const submissions = await Promise.all(Array.from({ length: 50 }, () => hopeless(documentNumber)));
    const answers = await Promise.all(
      submissions.map((submission, n) =>
        send(n % 2 === 0 ? first.http : second.http, candidates[n % 5]!, submission),
      ),
    );
    expect(await verdicts()).toBe(3);
    expect(answers.filter(({ body }) => body.code === 'identity_refused')).toHaveLength(3);
    const others = answers.filter(({ body }) => body.code !== 'identity_refused');
    expect(new Set(others.map(({ body }) => body.code))).toEqual(new Set(['identity_document_locked']));
  });
});

describe('a full queue', () => {
  it('answers 503 with Retry-After and costs no try', async () => {
    const candidates = await Promise.all(Array.from({ length: 6 }, () => newCandidate(first.http)));
    const submissions = await Promise.all(candidates.map(() => hopeless()));
    const answers = await Promise.all(submissions.map((each, n) => send(first.http, candidates[n]!, each)));
    const busy = answers.flatMap((answer, n) => (answer.status === 503 ? [{ answer, n }] : []));
    expect(busy.length).toBeGreaterThanOrEqual(1);
    for (const { answer, n } of busy) {
      expect(answer.body.code).toBe('recognizer_busy');
      expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1);
      expect((await overview(first.http, candidates[n]!)).triesLeft).toBe(3);
      const later = await send(first.http, candidates[n]!, submissions[n]!).expect(422);
      expect(later.body.params).toMatchObject({ triesLeft: 2, counted: true });
    }
  });
});
