import { type ProblemError, problemOf } from '@htp/api-client';
import type { UploadFault } from '@htp/domain';
import { backOffMs, passes } from '../autosave/refusal.ts';
import { isGivenUp } from '../given-up.ts';
import { newKey } from '../new-key.ts';
import type { ChosenFile } from '../file-target.ts';
import type { Transfer } from '../target.ts';

export type UploadStatus = 'preparing' | 'waiting' | 'sending' | 'paused' | 'refused';

/** A file on its way to the server. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly path: string;
  readonly status: UploadStatus;
  /** How much has been sent, 0 … 1. */
  readonly share: number;
  readonly fault?: UploadFault | undefined;
  readonly problem?: ProblemError | undefined;
}

/** What a file is before it is sent: made small, or refused at once. */
export type Prepared = { readonly file: ChosenFile } | { readonly fault: UploadFault };

export interface UploadPort {
  prepare(file: ChosenFile): Promise<Prepared>;
  /** Sends it from its first byte. @returns the id that the server gave it @throws ProblemError, or an `AbortError` when given up */
  send(file: ChosenFile, transfer: Transfer): Promise<string>;
  /** Keeps it on the device until it has arrived. */
  keep(id: string, file: ChosenFile): Promise<void>;
  kept(): Promise<readonly { readonly id: string; readonly file: ChosenFile }[]>;
  forget(id: string): Promise<void>;
  release(path: string): void;
}

export interface UploadListener {
  changed(uploads: readonly Upload[]): void;
  /** What names the file has to be written down before this returns: the device keeps the file no longer. */
  arrived(fileId: string, upload: Upload): void;
}

/**
 * Brings chosen files to the server, one after the other. What has not arrived is kept on the device and goes on when the network or
 * the client comes back; it begins again at its first byte, and the server keeps the same content of the same person once, so that
 * an answer that was lost makes no second file.
 */
export class UploadQueue {
  private readonly port: UploadPort;
  private readonly listener: UploadListener;
  private uploads: readonly Upload[] = [];
  private readonly files = new Map<string, ChosenFile>();
  private giveUp: (() => void) | undefined;
  private running = false;
  private stopped = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(port: UploadPort, listener: UploadListener) {
    this.port = port;
    this.listener = listener;
  }

  /** Goes on with what an earlier life of the client has not brought to the server. */
  async restore(): Promise<void> {
    const kept = await this.port.kept();
    for (const { id, file } of kept) {
      if (this.files.has(id)) continue;
      this.files.set(id, file);
      this.put({ ...beginning(id, file), status: 'waiting' });
    }
    await this.run();
  }

  async add(chosen: readonly ChosenFile[]): Promise<void> {
    const begun = chosen.map((file) => ({ id: newKey(), file }));
    for (const { id, file } of begun) this.put(beginning(id, file));
    for (const { id, file } of begun) await this.prepare(id, file);
    await this.run();
  }

  /** No more waiting: the network is back, or the person says so. */
  async wake(): Promise<void> {
    clearTimeout(this.timer);
    for (const { id, status } of this.uploads)
      if (status === 'paused') this.change(id, { status: 'waiting' });
    await this.run();
  }

  async remove(id: string): Promise<void> {
    const upload = this.find(id);
    if (!upload) return;
    if (upload.status === 'sending') this.giveUp?.();
    await this.drop(id);
  }

  /** The page has gone: what has not arrived stays on the device. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.giveUp?.();
  }

  private async prepare(id: string, chosen: ChosenFile): Promise<void> {
    const prepared = await this.port.prepare(chosen);
    if (!this.find(id)) return;
    if ('fault' in prepared) return this.change(id, { status: 'refused', fault: prepared.fault });
    const { file } = prepared;
    await this.port.keep(id, file);
    this.files.set(id, file);
    this.change(id, { status: 'waiting', bytes: file.bytes, path: file.path });
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      for (let next = this.next(); next && !this.stopped; next = this.next()) await this.sendOne(next);
    } finally {
      this.running = false;
    }
  }

  private next(): Upload | undefined {
    return this.uploads.filter(({ status }) => status === 'waiting')[0];
  }

  private async sendOne({ id }: Upload): Promise<void> {
    this.change(id, { status: 'sending', share: 0, problem: undefined });
    try {
      const fileId = await this.port.send(this.files.get(id)!, {
        sent: (share) => this.change(id, { share }),
        begun: (giveUp) => (this.giveUp = giveUp),
      });
      this.failures = 0;
      const upload = this.find(id);
      if (upload && !this.stopped) this.listener.arrived(fileId, upload);
      await this.drop(id);
    } catch (thrown) {
      if (isGivenUp(thrown)) return;
      this.settle(id, problemOf(thrown));
    } finally {
      this.giveUp = undefined;
    }
  }

  private settle(id: string, problem: ProblemError): void {
    if (!passes(problem)) {
      this.change(id, { status: 'refused', problem });
      void this.port.forget(id);
      return;
    }
    const waiting = this.uploads.filter(({ status }) => status === 'waiting');
    for (const one of [id, ...waiting.map((upload) => upload.id)])
      this.change(one, { status: 'paused', problem });
    this.timer = setTimeout(() => void this.wake(), backOffMs(problem, this.failures++));
  }

  private async drop(id: string): Promise<void> {
    const upload = this.find(id);
    this.uploads = this.uploads.filter((one) => one.id !== id);
    this.files.delete(id);
    this.listener.changed(this.uploads);
    await this.port.forget(id);
    if (upload) this.port.release(upload.path);
  }

  private find(id: string): Upload | undefined {
    return this.uploads.filter((upload) => upload.id === id)[0];
  }

  private put(upload: Upload): void {
    this.uploads = [...this.uploads, upload];
    this.listener.changed(this.uploads);
  }

  private change(id: string, change: Partial<Upload>): void {
    this.uploads = this.uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload));
    this.listener.changed(this.uploads);
  }
}

const beginning = (id: string, { name, bytes, path }: ChosenFile): Upload => ({
  id,
  name,
  bytes,
  path,
  status: 'preparing',
  share: 0,
});
