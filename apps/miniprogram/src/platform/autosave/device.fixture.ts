import type { FormDefinition } from '@htp/domain';
import { Autosave, type AutosaveState } from './autosave.ts';
import { keptBy } from './kept-by.ts';
import { DeviceStorage, type RecordServer } from './record-server.fixture.ts';
import { type TextStorage, unsentStore } from './unsent-store.ts';

const DEFINITION: FormDefinition = {
  school: { type: 'text', required: true },
  major: { type: 'text', required: true },
  enteredOn: { type: 'date', required: true },
  graduatedOn: { type: 'date', required: true },
  code: { type: 'text', required: true, secret: true, spelling: 'keep_case' },
  proof: { type: 'files', required: false },
};

const never = new Promise<never>(() => undefined);

/** One device with the form open on it, which can be killed and opened again. */
export class Device {
  readonly storage = new DeviceStorage();
  account = 'nurse';
  autosave: Autosave | undefined;
  states: AutosaveState[] = [];
  /** Which life of the client this is: what an earlier one still hears of, it neither shows nor writes down. */
  private life = 0;
  private readonly server: RecordServer;
  private readonly name: string;

  constructor(server: RecordServer, name = 'phone') {
    this.server = server;
    this.name = name;
  }

  async open(): Promise<Autosave> {
    const [server, owner, life] = [this.server, this.account, ++this.life];
    const isAlive = () => this.life === life;
    const port = {
      load: () => server.load(),
      save: (changes: Record<string, unknown>, version: number) =>
        isAlive() ? server.save(this.name, changes, version) : never,
      ...keptBy(DEFINITION, server.masked),
    };
    const store = unsentStore(
      this.storageOf(isAlive),
      `unsent:${owner}:record`,
      () => this.account === owner,
    );
    this.states = [];
    const held = await server.load();
    this.autosave = new Autosave(port, store, held, (state) => {
      if (isAlive()) this.states.push(state);
    });
    return this.autosave;
  }

  /** What is in memory is gone; a request under way may still arrive. */
  kill(): void {
    this.life++;
    this.autosave = undefined;
  }

  private storageOf(isAlive: () => boolean): TextStorage {
    const { storage } = this;
    return {
      get: (name) => storage.get(name),
      set: (name, text) => isAlive() && storage.set(name, text),
      remove: (name) => isAlive() && storage.remove(name),
    };
  }

  get state(): AutosaveState {
    return this.states[this.states.length - 1]!;
  }
}
