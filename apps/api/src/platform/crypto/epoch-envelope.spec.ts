import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aes256Gcm, sm4CtrHmacSm3 } from './cipher-suites.ts';
import { EpochEnvelope } from './epoch-envelope.ts';
import { FileEnvelope } from './file-envelope.ts';
import { InMemoryEpochKeys } from './in-memory-epoch-keys.ts';
import { InMemoryKeyProvider } from './in-memory-key-provider.ts';

const place = () => ({ day: '2026-11-23', caseId: randomUUID() });

describe.each([
  ['AES-256-GCM', aes256Gcm],
  ['SM4-CTR with HMAC-SM3', sm4CtrHmacSm3],
])('EpochEnvelope with %s', (_, suite) => {
  const keys = new InMemoryEpochKeys();
  const envelope = new EpochEnvelope(keys, suite);
  const picture = randomBytes(5_000);

  it('opens what it sealed, also with the other suite', async () => {
    const here = place();
    const sealed = await envelope.seal(picture, here, 'a');
    expect(await envelope.open(sealed, here, 'a')).toEqual(picture);
    const other = new EpochEnvelope(keys, suite === aes256Gcm ? sm4CtrHmacSm3 : aes256Gcm);
    expect(await other.open(sealed, here, 'a')).toEqual(picture);
    expect(sealed.sealed.includes(picture.subarray(100, 120))).toBe(false);
  });

  it('opens under no other picture, case or day', async () => {
    const [here, there] = [place(), place()];
    const tomorrow = { ...here, day: '2026-11-24' };
    const sealed = await envelope.seal(picture, here, 'a');
    await envelope.seal(picture, there, 'a');
    await envelope.seal(picture, tomorrow, 'a');
    const refused = { reason: 'authentication' };
    await expect(envelope.open(sealed, here, 'b')).rejects.toMatchObject(refused);
    await expect(envelope.open(sealed, there, 'a')).rejects.toMatchObject(refused);
    await expect(envelope.open(sealed, tomorrow, 'a')).rejects.toMatchObject(refused);
  });

  it('refuses altered bytes and keys', async () => {
    const here = place();
    const sealed = await envelope.seal(picture, here, 'a');
    for (const part of ['sealed', 'wrappedKey'] as const) {
      const altered = { ...sealed, [part]: Buffer.from(sealed[part]) };
      altered[part][altered[part].length - 1]! ^= 1;
      await expect(envelope.open(altered, here, 'a')).rejects.toMatchObject({ reason: 'authentication' });
    }
  });

  it('opens nothing once the case or the day is destroyed, nor with a key made anew for it', async () => {
    for (const destroy of [
      (at: { day: string; caseId: string }) => envelope.destroy(at),
      ({ day }: { day: string }) => keys.destroyDay(day),
    ]) {
      const here = place();
      const sealed = await envelope.seal(picture, here, 'a');
      await destroy(here);
      await expect(envelope.open(sealed, here, 'a')).rejects.toMatchObject({ reason: 'key' });
      await envelope.seal(picture, here, 'a');
      await expect(envelope.open(sealed, here, 'a')).rejects.toMatchObject({ reason: 'authentication' });
    }
  });
});

describe('a file key', () => {
  it('wrapped for one purpose is none for the other', async () => {
    const here = place();
    const epochs = new EpochEnvelope(new InMemoryEpochKeys());
    const sealed = await epochs.seal(Buffer.from('picture'), here, 'a');
    const files = new FileEnvelope(new InMemoryKeyProvider());
    expect(() => files.open(sealed, 'a')).toThrow('ciphertext refused');
    const attachment = files.seal(Buffer.from('attachment'), 'a');
    await expect(epochs.open(attachment, here, 'a')).rejects.toThrow('ciphertext refused');
  });
});
