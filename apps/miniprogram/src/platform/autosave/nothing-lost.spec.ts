import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Device } from './device.fixture.ts';
import { RecordServer, type Way } from './record-server.fixture.ts';

const FIELDS = ['school', 'major', 'code'] as const;
const PHONE = 'phone';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface World {
  readonly server: RecordServer;
  readonly phone: Device;
  readonly typed: Map<string, string>;
}

type Step = (world: World) => Promise<void> | void;

const field = fc.constantFrom(...FIELDS);
const text = fc.stringMatching(/^[a-z]{1,6} ?$/);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

const typing = fc.tuple(field, text).map(([name, value]): Step => ({ phone, typed }) => {
  if (!phone.autosave) return;
  phone.autosave.set(name, value);
  typed.set(name, value);
});
const otherDevice = fc.tuple(field, text).map(
  ([name, value]): Step =>
    ({ server }) =>
      server.write('tablet', { [name]: value }),
);
const way = fc
  .constantFrom<Way>('open', 'answers-lost', 'offline', 'busy')
  .map((next): Step => ({ server, phone }) => {
    server.way = next;
    if (next === 'open') phone.autosave?.wake();
  });
const time = fc.integer({ min: 1, max: 4_000 }).map(
  (ms): Step =>
    async () =>
      void (await pass(ms)),
);
const kill: Step = ({ phone }) => phone.kill();
const open: Step = async ({ phone }) => {
  if (phone.autosave) return;
  const opening = phone.open().catch(() => undefined);
  await pass(100);
  await opening;
};
const refresh: Step = ({ phone }) => void phone.autosave?.refresh().catch(() => undefined);

const history = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: typing },
    { weight: 5, arbitrary: time },
    { weight: 2, arbitrary: otherDevice },
    { weight: 2, arbitrary: way },
    { weight: 1, arbitrary: fc.constantFrom(kill, refresh) },
    { weight: 2, arbitrary: fc.constant(open) },
  ),
  { maxLength: 40 },
);

function lastIndex<Item>(items: readonly Item[], fits: (item: Item) => boolean): number {
  return Math.max(0, ...items.map((item, index) => (fits(item) ? index : 0)));
}

async function live(steps: readonly Step[]): Promise<World> {
  const server = new RecordServer(['code']);
  const world = { server, phone: new Device(server, PHONE), typed: new Map<string, string>() };
  await open(world);
  for (const step of steps) await step(world);
  server.way = 'open';
  await open(world);
  world.phone.autosave?.wake();
  await pass(60_000);
  return world;
}

it('loses nothing that was typed, whatever happens: the last value that was typed wins, and the device keeps nothing', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const { server, phone, typed } = await live(steps);
      for (const [name, value] of typed) {
        const written = server.written.filter((write) => write.name === name);
        const since = written.slice(lastIndex(written, (write) => write.by === PHONE));
        // Another device may have written the very same: then there was nothing left to send.
        expect(since.map((write) => String(write.value).trim())).toContain(value.trim());
      }
      expect(phone.storage.kept.size).toBe(0);
      expect(phone.state.status).toBe('saved');
      phone.kill();
    }),
    { numRuns: 600 },
  );
});
