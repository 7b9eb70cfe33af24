import { readFileSync } from 'node:fs';
import { checkDocumentNumber, checkForm, credentialFields } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SimulatorRefused } from '../http-simulator.ts';
import { commissionContract } from './commission.contract.ts';
import { CommissionHttpClient } from './commission-http-client.ts';
import { CommissionSimulator } from './commission-simulator.ts';
import { CommissionRefused, CommissionUnavailable } from './commission.ts';
import { simulatedPractitioners } from './simulated-practitioners.ts';

const apiKey = 'key-of-this-test';
const nurse = simulatedPractitioners[0]!;

async function openSimulator() {
  const server = new CommissionSimulator('test', apiKey);
  const baseUrl = await server.start(0);
  const commission = new CommissionHttpClient({ baseUrl, apiKey });
  return { server, baseUrl, commission, known: nurse, stop: () => server.stop() };
}

commissionContract('CommissionHttpClient before the simulator', openSimulator);

describe('CommissionHttpClient', () => {
  let world: Awaited<ReturnType<typeof openSimulator>>;
  beforeAll(async () => {
    world = await openSimulator();
  });
  afterAll(() => world.stop());

  const answered = (status: number, body: unknown) => {
    world.server.failNext({ status, body });
    return world.commission.findCredentials(nurse);
  };
  const record = { kind: 'nurse_licence', externalId: 'n-1', fields: { licenceNumber: '1' } };
  const records = (...changes: object[]) => ({
    records: changes.map((change) => ({ ...record, ...change })),
  });

  it.each<[string, unknown]>([
    ['HTML', '<html>'],
    ['null', 'null'],
    ['no records', {}],
    ['records that are no list', { records: record }],
    [
      'more records than anybody has',
      records(...Array.from({ length: 201 }, (_, i) => ({ externalId: `n-${i}` }))),
    ],
    ['a record that is null', { records: [null] }],
    ['no id', records({ externalId: undefined })],
    ['an id with other characters', records({ externalId: "x'; --" })],
    ['the same id twice', records({}, {})],
    ['no kind', records({ kind: undefined })],
    ['no fields', records({ fields: undefined })],
    ['fields in a list', records({ fields: ['1'] })],
    ['a field that is no text', records({ fields: { licenceNumber: 1 } })],
    ['a text too long', records({ fields: { practiceUnit: '院'.repeat(201) } })],
    ['a control character', records({ fields: { practiceUnit: 'a\u0000b' } })],
    ['a date that is none', records({ fields: { renewedOn: '2023-02-30' } })],
    ['a date in another form', records({ fields: { validUntil: '2028/08/14' } })],
    ['a month where there is a day', records({ fields: { renewedOn: '2023-02' } })],
    ['one bad record among good ones', records({}, { externalId: 'n-2', fields: { renewedOn: 'soon' } })],
  ])('does not believe %s', async (_, body) => {
    await expect(answered(200, body)).rejects.toThrow(CommissionUnavailable);
  });

  it('leaves out kinds and fields it does not know, and empty fields', async () => {
    const fields = { licenceNumber: '1', practiceUnit: '', authority: null, picture: 'x', pages: 2 };
    const body = records({ fields }, { externalId: 'n-2', kind: 'pilot_licence' });
    expect(await answered(200, body)).toEqual([
      { kind: 'nurse_licence', externalId: 'n-1', fields: { licenceNumber: '1' } },
    ]);
  });

  it.each([408, 429, 500, 502, 503])('is unavailable for a while at status %i', async (status) => {
    await expect(answered(status, {})).rejects.toThrow(new CommissionUnavailable(`status ${status}`));
  });

  it('is refused for good with a wrong key', async () => {
    const stranger = new CommissionHttpClient({ baseUrl: world.baseUrl, apiKey: 'guess' });
    await expect(stranger.findCredentials(nurse)).rejects.toThrow(new CommissionRefused(401));
  });

  it('gives up on a platform that does not answer, without naming the person', async () => {
    world.server.failNext('hang');
    const impatient = new CommissionHttpClient({ baseUrl: world.baseUrl, apiKey, timeout: 50 });
    const asked = impatient.findCredentials(nurse);
    await expect(asked).rejects.toThrow(new CommissionUnavailable('timed out'));
  });

  it('reaches a platform that lives under a path', async () => {
    const below = new CommissionHttpClient({ baseUrl: `${world.baseUrl}/gateway/`, apiKey });
    await expect(below.findCredentials(nurse)).rejects.toThrow(new CommissionRefused(404));
  });
});

describe('CommissionSimulator', () => {
  const today = '2026-11-23';

  it('knows the holders of the sample documents, each record right as far as it goes and with gaps', () => {
    for (const { documentType, documentNumber, records } of simulatedPractitioners) {
      expect(checkDocumentNumber(documentType, documentNumber, today)).toMatchObject({ ok: true });
      for (const { kind, fields } of records) {
        const { missing, invalid } = checkForm(credentialFields(kind), fields, today);
        expect(invalid, kind).toEqual([]);
        const files = Object.entries(credentialFields(kind)).filter(([, { type }]) => type === 'file');
        expect(missing.length, kind).toBeGreaterThan(files.length);
      }
    }
  });

  it('says the same as the papers in samples/documents', () => {
    const paper = (file: string) =>
      JSON.parse(
        readFileSync(new URL(`../../../../../../samples/documents/${file}.json`, import.meta.url), 'utf8'),
      ) as { holder: { name: string; number: string }; fields: Record<string, string> };
    const papers = ['diploma-college-nursing.jpg', 'nurse-licence.jpg', 'professional-title-nurse.jpg'];
    papers.push(
      'diploma-bachelor-medicine.jpg',
      'physician-qualification.jpg',
      'physician-practice-licence.jpg',
    );
    for (const { holder, fields } of papers.map(paper)) {
      const person = simulatedPractitioners.find(({ documentNumber }) => documentNumber === holder.number);
      expect(person?.name).toBe(holder.name);
      const number = fields['毕业证号'] ?? fields['执业证书编码'] ?? fields['证书编码'] ?? fields['证书编号'];
      expect(JSON.stringify(person?.records)).toContain(`"${number}"`);
    }
  });

  it('does not exist in production', () => {
    expect(() => new CommissionSimulator('production', apiKey)).toThrow(SimulatorRefused);
  });
});
