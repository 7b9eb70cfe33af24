import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Autosave } from './autosave.ts';
import { Device } from './device.fixture.ts';
import { problem, RecordServer } from './record-server.fixture.ts';

let server: RecordServer;
let device: Device;

beforeEach(() => {
  vi.useFakeTimers();
  server = new RecordServer(['code']);
  device = new Device(server);
});
afterEach(() => {
  device.kill();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const soon = async <Result>(work: Promise<Result>): Promise<Result> => (await pass(500), work);
const opened = (): Promise<Autosave> => soon(device.open());

describe('what is typed', () => {
  it('is on the server within two seconds, however long somebody keeps typing', async () => {
    const form = await opened();
    for (let typed = 1; typed <= 8; typed++) {
      form.set('major', '护理学'.repeat(typed));
      await pass(240);
    }
    expect(String(server.values['major']).length).toBeGreaterThanOrEqual('护理学'.length * 5);
    await pass(1_000);
    expect(server.values['major']).toBe('护理学'.repeat(8));
    expect(server.requests.length).toBeLessThan(4);
  });

  it('is on the device at once, and no longer when the server has it', async () => {
    const form = await opened();
    form.set('major', '护理学');
    form.set('code', 'a1b2c3');
    expect([...device.storage.kept.values()].join()).toContain('a1b2c3');
    expect(device.state.status).toBe('saving');
    await pass(1_000);
    expect(device.storage.kept.size).toBe(0);
    expect(device.state.status).toBe('saved');
  });

  it('stays as it was typed while the server keeps it tidied or masked', async () => {
    const form = await opened();
    form.set('school', '武汉大学 ');
    form.set('code', 'a1b2c3d4');
    await pass(1_000);
    expect(device.state.values).toMatchObject({ school: '武汉大学 ', code: 'a1b2c3d4' });
    await soon(form.refresh());
    expect(device.state.values).toMatchObject({ school: '武汉大学 ', code: 'a1b2c3d4' });
    device.kill();
    await opened();
    expect(device.state.values).toMatchObject({ school: '武汉大学', code: 'a1b***d4' });
  });
});

describe('a lost network', () => {
  it('is waited for, and what was typed is sent when it is back', async () => {
    const form = await opened();
    server.way = 'offline';
    form.set('major', '护理学');
    await pass(5_000);
    expect(device.state.status).toBe('unsaved');
    expect(device.state.problem?.offline).toBe(true);
    server.way = 'open';
    form.wake();
    await pass(100);
    expect(server.values['major']).toBe('护理学');
    expect(device.state.status).toBe('saved');
  });

  it('is tried again by itself, more and more seldom', async () => {
    const form = await opened();
    server.way = 'busy';
    form.set('major', '护理学');
    await pass(20_000);
    expect(server.requests.length).toBeLessThan(7);
    server.way = 'open';
    await pass(40_000);
    expect(server.values['major']).toBe('护理学');
  });

  it('tells whoever wants to go on that not all is saved', async () => {
    const form = await opened();
    server.way = 'offline';
    form.set('major', '护理学');
    expect(await soon(form.flush())).toBe(false);
    server.way = 'open';
    expect(await soon(form.flush())).toBe(true);
  });

  it('goes on as before once the server has answered, even if with a refusal', async () => {
    const form = await opened();
    server.way = 'answers-lost';
    form.set('school', '武汉大学');
    await pass(700);
    server.way = 'open';
    // The next try finds that the lost answer was a yes.
    await pass(1_500);
    expect(device.state.status).toBe('saved');
    form.set('school', '武汉科技大学');
    await pass(1_000);
    expect(server.values['school']).toBe('武汉科技大学');
  });

  it('takes a lost answer for no other device', async () => {
    const form = await opened();
    server.way = 'answers-lost';
    form.set('major', '护理');
    await pass(800);
    form.set('major', '护理学');
    server.way = 'open';
    await pass(40_000);
    expect(server.values['major']).toBe('护理学');
    expect(device.state.overruled).toEqual([]);
  });
});

describe('a client that was killed', () => {
  it('finds what it had not sent, and sends it', async () => {
    const form = await opened();
    server.way = 'offline';
    form.set('major', '护理学');
    await pass(1_000);
    device.kill();
    server.way = 'open';
    await opened();
    expect(device.state.values['major']).toBe('护理学');
    await pass(100);
    expect(server.values['major']).toBe('护理学');
    expect(device.storage.kept.size).toBe(0);
  });

  it('shows and sends nothing of another account', async () => {
    const form = await opened();
    server.way = 'offline';
    form.set('major', '护理学');
    await pass(1_000);
    device.account = 'somebody else';
    server.way = 'open';
    await pass(60_000);
    expect(server.values).toEqual({});
    device.kill();
    await opened();
    await pass(5_000);
    expect(device.state.values).toEqual({});
    expect(server.values).toEqual({});
    device.kill();
    device.account = 'nurse';
    await opened();
    await pass(5_000);
    expect(server.values).toEqual({ major: '护理学' });
  });
});

describe('a second device', () => {
  it('is taken over in the fields that were not typed in here', async () => {
    const form = await opened();
    server.write('tablet', { school: '武汉大学' });
    form.set('major', '护理学');
    await pass(2_000);
    expect(server.values).toEqual({ school: '武汉大学', major: '护理学' });
    expect(device.state.values).toMatchObject({ school: '武汉大学', major: '护理学' });
    expect(device.state.overruled).toEqual([]);
  });

  it('is overruled in a field that was typed in here, and the person is told what it had', async () => {
    const form = await opened();
    server.write('tablet', { major: '助产学' });
    form.set('major', '护理学');
    await pass(2_000);
    expect(server.values['major']).toBe('护理学');
    expect(device.state.overruled).toEqual([{ name: 'major', theirs: '助产学' }]);
    expect(device.state.status).toBe('saved');
  });

  it('is told of after a kill too', async () => {
    server.write('tablet', { major: '医学' });
    const form = await opened();
    server.way = 'offline';
    form.set('major', '护理学');
    await pass(1_000);
    device.kill();
    server.way = 'open';
    server.write('tablet', { major: '助产学' });
    await opened();
    expect(device.state.overruled).toEqual([{ name: 'major', theirs: '助产学' }]);
  });

  it('does not make a secret done that only looks alike behind its mask', async () => {
    server.write('tablet', { code: '121156' });
    const form = await opened();
    form.set('code', '123456');
    server.write('tablet', { major: '助产学' });
    await pass(2_000);
    expect(server.values['code']).toBe('123456');
  });
});

describe('what the server refuses', () => {
  it('is said at its field and kept, while the others are saved', async () => {
    const form = await opened();
    server.rule = ({ school }) => (school === '!' ? ['/fields/school'] : []);
    form.set('school', '!');
    form.set('major', '护理学');
    await pass(2_000);
    expect(server.values).toEqual({ major: '护理学' });
    expect(device.state.errors).toEqual({ school: '格式不正确，请核对' });
    expect(device.state.status).toBe('refused');
    expect(device.storage.kept.size).toBe(1);
    const asked = server.requests.length;
    await pass(60_000);
    expect(server.requests.length).toBe(asked);
    form.set('school', '武汉大学');
    expect(device.state.errors).toEqual({});
    await pass(2_000);
    expect(server.values).toMatchObject({ school: '武汉大学' });
    expect(device.state.status).toBe('saved');
  });

  it('may be something else that is wrong because of it: each is tried by itself', async () => {
    server.write('before', { enteredOn: '2015-09-01', graduatedOn: '2018-06-30' });
    const form = await opened();
    server.rule = ({ enteredOn, graduatedOn }) =>
      String(enteredOn) >= String(graduatedOn) ? ['/fields/graduatedOn'] : [];
    form.set('major', '护理学');
    form.set('enteredOn', '2019-09-01');
    form.set('school', '武汉大学');
    await pass(2_000);
    expect(server.values).toMatchObject({ enteredOn: '2015-09-01', major: '护理学', school: '武汉大学' });
    expect(device.state.errors).toEqual({ graduatedOn: '格式不正确，请核对' });
    form.set('graduatedOn', '2022-06-30');
    await pass(2_000);
    expect(server.values).toMatchObject({ enteredOn: '2019-09-01', graduatedOn: '2022-06-30' });
    expect(device.state.status).toBe('saved');
  });

  it('for all time is not tried again by itself', async () => {
    const form = await opened();
    server.save = async (_, changes) => {
      server.requests.push(changes);
      throw problem('not_now', 409);
    };
    form.set('major', '护理学');
    await pass(60_000);
    expect(server.requests.length).toBe(1);
    expect(device.state.status).toBe('refused');
    expect(device.state.problem?.code).toBe('not_now');
    expect(device.storage.kept.size).toBe(1);
  });
});
