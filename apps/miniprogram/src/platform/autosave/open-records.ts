import type { Autosave, AutosaveState } from './autosave.ts';

type Listener = (state: AutosaveState) => void;

/** Records that a page shows, or that still have something to send: a page that opens one of them again goes on with it. */
export class OpenRecords {
  private readonly autosaves = new Map<string, Autosave>();
  private readonly listeners = new Map<string, Listener>();

  find(name: string): Autosave | undefined {
    return this.autosaves.get(name);
  }

  /** From now on this page is told how the record stands. */
  listen(name: string, listener: Listener): void {
    this.listeners.set(name, listener);
  }

  add(name: string, make: (tell: Listener) => Autosave): Autosave {
    const made = make((state) => this.tell(name, state));
    this.autosaves.set(name, made);
    return made;
  }

  /** The page has gone: what it has left unsent is still sent. */
  leave(name: string, listener: Listener): void {
    if (this.listeners.get(name) === listener) this.listeners.delete(name);
    const left = this.autosaves.get(name);
    if (left?.isLeft) void left.flush();
    else this.forget(name);
  }

  private tell(name: string, state: AutosaveState): void {
    const listener = this.listeners.get(name);
    if (listener) listener(state);
    else if (state.status === 'saved') this.forget(name);
  }

  private forget(name: string): void {
    if (!this.listeners.has(name)) this.autosaves.delete(name);
  }
}
