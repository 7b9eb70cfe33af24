import { type Problem, ProblemError } from '@htp/api-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { givenUp } from '../given-up.ts';
import type { ChosenFile, KeptFile } from '../file-target.ts';
import type { Transfer } from '../target.ts';
import { type Prepared, type Upload, type UploadPort, UploadQueue } from './upload-queue.ts';

const problem = (code: Problem['code'], status: number) =>
  ProblemError.of({ type: `urn:htp:problem:${code}`, code, status, title: code, detail: code });
const file = (name: string): ChosenFile => ({ name, bytes: 100, path: `temp:${name}` });

/** A device with a line to a server that keeps the same content once, as the API does. */
class Device implements UploadPort {
  readonly onDevice = new Map<string, ChosenFile>();
  readonly onServer = new Map<string, string>();
  readonly released: string[] = [];
  tries = 0;
  line: 'open' | 'cut' | 'answer-lost' | 'slow' | 'refusing' = 'open';
  private inHand: (() => void) | undefined;

  async prepare(chosen: ChosenFile): Promise<Prepared> {
    return chosen.name.endsWith('.heic') ? { fault: 'heic' } : { file: chosen };
  }

  async send({ name }: ChosenFile, { sent, begun }: Transfer): Promise<string> {
    this.tries++;
    sent?.(0.5);
    if (this.line === 'slow') await this.untilGivenUp(begun);
    if (this.line === 'cut') throw ProblemError.unreachable();
    if (this.line === 'refusing') throw problem('file_broken', 422);
    this.onServer.set(name, `id of ${name}`);
    if (this.line === 'answer-lost') throw ProblemError.unreachable();
    return `id of ${name}`;
  }

  async keep(id: string, kept: ChosenFile): Promise<void> {
    this.onDevice.set(id, kept);
  }
  async kept(): Promise<KeptFile[]> {
    return [...this.onDevice].map(([id, kept]) => ({ id, file: kept }));
  }
  async forget(id: string): Promise<void> {
    this.onDevice.delete(id);
  }
  release(path: string): void {
    this.released.push(path);
  }

  private untilGivenUp(begun: Transfer['begun']): Promise<never> {
    return new Promise((_, reject) => begun?.(() => reject(givenUp())));
  }
}

let device: Device;
let arrived: string[];
let shown: readonly Upload[];

const opened = () =>
  new UploadQueue(device, {
    changed: (uploads) => (shown = uploads),
    arrived: (id) => arrived.push(id),
  });
const statuses = () => shown.map(({ status }) => status);

beforeEach(() => {
  vi.useFakeTimers();
  [device, arrived, shown] = [new Device(), [], []];
});
afterEach(() => {
  vi.useRealTimers();
});

describe('files on their way', () => {
  it('arrive one after the other, and leave nothing on the device', async () => {
    await opened().add([file('a.jpg'), file('b.jpg')]);
    expect(arrived).toEqual(['id of a.jpg', 'id of b.jpg']);
    expect([shown, device.onDevice.size, device.released]).toEqual([[], 0, ['temp:a.jpg', 'temp:b.jpg']]);
  });

  it('say at once which cannot be sent; the others go on', async () => {
    await opened().add([file('a.heic'), file('b.jpg')]);
    expect(arrived).toEqual(['id of b.jpg']);
    expect(shown).toMatchObject([{ name: 'a.heic', status: 'refused', fault: 'heic' }]);
    expect(device.tries).toBe(1);
  });

  it('wait while the line is cut, and go on by themselves', async () => {
    device.line = 'cut';
    await opened().add([file('a.jpg'), file('b.jpg')]);
    expect(statuses()).toEqual(['paused', 'paused']);
    expect([device.tries, device.onDevice.size]).toEqual([1, 2]);
    device.line = 'open';
    await vi.advanceTimersByTimeAsync(1_000);
    expect(arrived).toEqual(['id of a.jpg', 'id of b.jpg']);
    expect(device.onDevice.size).toBe(0);
  });

  it('go on at once when the network is back', async () => {
    device.line = 'cut';
    const queue = opened();
    await queue.add([file('a.jpg')]);
    device.line = 'open';
    await queue.wake();
    expect(arrived).toEqual(['id of a.jpg']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(device.tries).toBe(2);
  });

  it('go on when the client was killed, and an answer that was lost makes no second file', async () => {
    device.line = 'answer-lost';
    const killed = opened();
    await killed.add([file('a.jpg')]);
    killed.stop();
    device.line = 'open';
    await opened().restore();
    expect(arrived).toEqual(['id of a.jpg']);
    expect([device.onServer.size, device.onDevice.size, device.tries]).toEqual([1, 0, 2]);
  });

  it('are not named by a page that has gone, and stay on the device', async () => {
    device.line = 'slow';
    const left = opened();
    void left.add([file('a.jpg')]);
    await vi.advanceTimersByTimeAsync(10);
    expect(statuses()).toEqual(['sending']);
    left.stop();
    await vi.advanceTimersByTimeAsync(10);
    expect([arrived, device.onDevice.size]).toEqual([[], 1]);
  });

  it('are given up when the person says so', async () => {
    device.line = 'slow';
    const queue = opened();
    void queue.add([file('a.jpg')]);
    await vi.advanceTimersByTimeAsync(10);
    expect(shown[0]?.share).toBe(0.5);
    await queue.remove(shown[0]!.id);
    expect([shown, arrived, device.onDevice.size]).toEqual([[], [], 0]);
    device.line = 'open';
    await queue.add([file('b.jpg')]);
    expect(arrived).toEqual(['id of b.jpg']);
  });

  it('that the server refuses stay in sight with its words, and not on the device', async () => {
    device.line = 'refusing';
    const queue = opened();
    await queue.add([file('a.jpg')]);
    expect(shown).toMatchObject([{ status: 'refused', problem: { code: 'file_broken' } }]);
    expect(device.onDevice.size).toBe(0);
    await queue.wake();
    expect(device.tries).toBe(1);
  });
});
