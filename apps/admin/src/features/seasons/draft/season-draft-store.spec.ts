import { emptySeason } from '@htp/domain';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problem } from '../../../platform/problem.fixture.ts';
import { ProblemError } from '@htp/api-client';
import type { SeasonDefinition, SeasonDraft } from '../season-types.ts';
import { type DraftTransport, useSeasonDraft } from './season-draft-store.ts';

/** A server with one draft, which another lead may save too. */
class Server implements DraftTransport {
  version = 1;
  definition = emptySeason('项目', 2027) as unknown as SeasonDefinition;
  sent: object[] = [];
  away = false;

  read(): Promise<SeasonDraft> {
    if (this.away) return Promise.reject(ProblemError.unreachable());
    const { version } = this;
    const definition = JSON.parse(JSON.stringify(this.definition)) as SeasonDefinition;
    return Promise.resolve({
      version,
      definition,
      issues: [],
      updatedByName: '孙主任',
    } as unknown as SeasonDraft);
  }

  async save({ version, ...sections }: { version: number } & Partial<SeasonDefinition>) {
    if (this.away) throw ProblemError.unreachable();
    if (version !== this.version) throw problem('version_stale', 409);
    this.sent.push(sections);
    this.other(sections);
    return Promise.resolve({ version: this.version, issues: [] });
  }

  other(sections: Partial<SeasonDefinition>): void {
    this.definition = { ...this.definition, ...JSON.parse(JSON.stringify(sections)) };
    this.version++;
  }
}

let server: Server;
beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
});
afterEach(() => void vi.useRealTimers());

async function opened() {
  const store = useSeasonDraft(server);
  await store.load();
  return store;
}
const pause = () => vi.advanceTimersByTimeAsync(1_000);

describe('a draft that is edited', () => {
  it('is saved by itself when the typing pauses, each section once', async () => {
    const store = await opened();
    store.change('project', '项');
    store.change('project', '项目甲');
    store.change('cutoffOn', '2026-12-31');
    expect(store.pending.value).toBe(true);
    await pause();
    expect(server.sent).toEqual([{ project: '项目甲', cutoffOn: '2026-12-31' }]);
    expect(store.pending.value).toBe(false);
  });

  it('keeps what was typed while the network is away, and saves it later', async () => {
    const store = await opened();
    server.away = true;
    store.change('project', '项目甲');
    await pause();
    expect(store.problem.value?.offline).toBe(true);
    expect(store.pending.value).toBe(true);
    server.away = false;
    await store.save();
    expect(server.definition.project).toBe('项目甲');
    expect([store.problem.value, store.pending.value]).toEqual([undefined, false]);
  });

  it('saves what was typed during a save with the next one', async () => {
    const store = await opened();
    store.change('project', '甲');
    const first = store.save();
    store.change('project', '甲乙');
    await first;
    expect(store.pending.value).toBe(true);
    await pause();
    expect(server.sent).toEqual([{ project: '甲' }, { project: '甲乙' }]);
  });
});

describe('two leads at one draft', () => {
  it('see each other’s sections where they did not change the same', async () => {
    const store = await opened();
    server.other({ cutoffOn: '2026-12-31' });
    store.change('project', '项目甲');
    await pause();
    expect(store.conflicts.value).toEqual([]);
    expect(store.definition.value).toMatchObject({ cutoffOn: '2026-12-31', project: '项目甲' });
    expect(server.definition).toMatchObject({ cutoffOn: '2026-12-31', project: '项目甲' });
  });

  it('are shown both values of what both changed; nothing of either is lost', async () => {
    const store = await opened();
    server.other({ project: '他们的' });
    store.change('project', '我的');
    store.change('cutoffOn', '2026-12-31');
    await pause();
    expect(store.conflicts.value).toMatchObject([
      { section: 'project', theirs: { project: '他们的' }, by: '孙主任' },
    ]);
    expect(store.definition.value?.project).toBe('我的');
    expect(server.definition).toMatchObject({ project: '他们的', cutoffOn: '2026-12-31' });
    store.change('project', '我的二');
    await pause();
    expect(server.definition.project).toBe('他们的');
    await store.settle('project', 'mine');
    expect(server.definition.project).toBe('我的二');
    expect(store.pending.value).toBe(false);
  });

  it('may let the other’s value stand', async () => {
    const store = await opened();
    server.other({ project: '他们的' });
    store.change('project', '我的');
    await pause();
    await store.settle('project', 'theirs');
    expect(store.definition.value?.project).toBe('他们的');
    expect(server.sent).toEqual([]);
    expect(store.pending.value).toBe(false);
  });

  it('who wrote the same do not disagree', async () => {
    const store = await opened();
    server.other({ project: '同' });
    store.change('project', '同');
    await pause();
    expect([store.conflicts.value, store.pending.value]).toEqual([[], false]);
  });
});
