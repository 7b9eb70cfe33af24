import type { FormDefinition } from '@htp/domain';
import { Autosave, type AutosaveState } from './autosave.ts';
import { keptBy } from './kept-by.ts';
import { DeviceStorage, type RecordServer } from './record-server.fixture.ts';
import { unsentStore } from './unsent-store.ts';

export const DEFINITION: FormDefinition = {
  school: { type: 'text', required: true },
  major: { type: 'text', required: true },
  enteredOn: { type: 'date', required: true },
  graduatedOn: { type: 'date', required: true },
  code: { type: 'text', required: true, secret: true, spelling: 'keep_case' },
  proof: { type: 'files', required: false },
};

/** One device with the form open on it, which can be killed and opened again. */
export class Device {
  readonly storage = new DeviceStorage();
  account = 'nurse';
  autosave: Autosave | undefined;
  states: AutosaveState[] = [];
  private readonly server: RecordServer;
  private readonly name: string;

  constructor(server: RecordServer, name = 'phone') {
    this.server = server;
    this.name = name;
  }

  async open(): Promise<Autosave> {
    const [server, owner] = [this.server, this.account];
    const port = {
      load: () => server.load(),
      save: (changes: Record<string, unknown>, version: number) => server.save(this.name, changes, version),
      ...keptBy(DEFINITION, server.masked),
    };
    const store = unsentStore(this.storage, `unsent:${owner}:record`, () => this.account === owner);
    this.states = [];
    const held = await server.load();
    this.autosave = new Autosave(port, store, held, (state) => this.states.push(state));
    return this.autosave;
  }

  /** What is in memory is gone; a request under way may still arrive. */
  kill(): void {
    this.autosave?.stop();
    this.autosave = undefined;
  }

  get state(): AutosaveState {
    return this.states[this.states.length - 1]!;
  }
}
