import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiProcess, startApiProcess } from '../../../../test/api-process.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { hopeless, newCandidate, newNumber, overview, send } from '../identity.fixture.ts';

/** Two processes on one database with one key ring, each with its own pool, recogniser and queue of two. */
let application: TestApplication;
let processes: ApiProcess[];

beforeAll(async () => {
  application = await startTestApplication({ settings: { RECOGNIZER_QUEUE_LIMIT: '2' } });
  processes = await Promise.all([
    startApiProcess(application.settings),
    startApiProcess(application.settings),
  ]);
});
afterAll(async () => {
  await Promise.all(processes.map((each) => each.stop()));
  await application.close();
});

/** How often the recognisers of both processes were asked and refused. */
async function verdicts(): Promise<number> {
  const texts = await Promise.all(processes.map(async ({ http }) => (await http.get('/metrics')).text));
  const counts = texts.map(
    (text) => /^recognizer_calls_total\{outcome="refused"\} (\d+)$/m.exec(text)?.[1] ?? '0',
  );
  return counts.reduce((sum, count) => sum + Number(count), 0);
}

describe('50 parallel tries of five accounts on one document over two processes', () => {
  it('reach the recogniser three times', async () => {
    const documentNumber = newNumber();
    const candidates = await Promise.all(Array.from({ length: 5 }, () => newCandidate(processes[0]!.http)));
    const submissions = await Promise.all(Array.from({ length: 50 }, () => hopeless(documentNumber)));
    const answers = await Promise.all(
      submissions.map((submission, n) => send(processes[n % 2]!.http, candidates[n % 5]!, submission)),
    );
    expect(await verdicts()).toBe(3);
    expect(answers.filter(({ body }) => body.code === 'identity_refused')).toHaveLength(3);
    const others = answers.filter(({ body }) => body.code !== 'identity_refused');
    expect(new Set(others.map(({ body }) => body.code))).toEqual(new Set(['identity_document_locked']));
  });
});

describe('a full queue', () => {
  it('answers 503 with Retry-After and costs no try', async () => {
    const candidates = await Promise.all(Array.from({ length: 6 }, () => newCandidate(processes[0]!.http)));
    const submissions = await Promise.all(candidates.map(() => hopeless()));
    const answers = await Promise.all(
      submissions.map((each, n) => send(processes[0]!.http, candidates[n]!, each)),
    );
    const busy = answers.flatMap((answer, n) => (answer.status === 503 ? [{ answer, n }] : []));
    expect(busy.length).toBeGreaterThanOrEqual(1);
    for (const { answer, n } of busy) {
      expect(answer.body.code).toBe('recognizer_busy');
      expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1);
      expect((await overview(processes[0]!.http, candidates[n]!)).triesLeft).toBe(3);
      const later = await send(processes[0]!.http, candidates[n]!, submissions[n]!).expect(422);
      expect(later.body.params).toMatchObject({ triesLeft: 2, counted: true });
    }
  });
});
