import { readFileSync } from 'node:fs';
import { checkDocumentNumber, checkForm, credentialFields } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SimulatorRefused } from '../http-simulator.ts';
import { commissionContract } from './commission.contract.ts';
import { CommissionHttpClient } from './commission-http-client.ts';
import { type CommissionFailure, CommissionSimulator } from './commission-simulator.ts';
import { CommissionRefused, CommissionUnavailable } from './commission.ts';
import { simulatedPractitioners } from './simulated-practitioners.ts';

const apiKey = 'key-of-this-test';
const nurse = simulatedPractitioners[0]!;

async function openSimulator() {
  const server = new CommissionSimulator('test', apiKey);
  const baseUrl = await server.start(0);
  const commission = new CommissionHttpClient({ baseUrl, apiKey, timeout: 3000 });
  const fail = (failure: CommissionFailure) => server.fail(failure);
  return { server, baseUrl, commission, known: nurse, fail, stop: () => server.stop() };
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
  ])('does not believe %s', async (_, body) => {
    await expect(answered(200, body)).rejects.toThrow(CommissionUnavailable);
  });

  it.each<[string, unknown, string]>([
    ['that is null', null, 'record_malformed'],
    ['without an id', { externalId: undefined }, 'id_malformed'],
    ['whose id has other characters', { externalId: "x'; --" }, 'id_malformed'],
    ['without a kind', { kind: undefined }, 'kind_unknown'],
    ['of a kind we do not know', { kind: 'pilot_licence' }, 'kind_unknown'],
    ['without fields', { fields: undefined }, 'record_malformed'],
    ['with its fields in a list', { fields: ['1'] }, 'record_malformed'],
    ['with a field that is no text', { fields: { licenceNumber: 1 } }, 'field_malformed'],
    ['with a text too long', { fields: { practiceUnit: '院'.repeat(201) } }, 'field_malformed'],
    ['with a control character', { fields: { practiceUnit: 'a\u0000b' } }, 'field_malformed'],
    ['with a date that is none', { fields: { renewedOn: '2023-02-30' } }, 'field_malformed'],
    ['with a date in another form', { fields: { validUntil: '2028/08/14' } }, 'field_malformed'],
    ['with a month where there is a day', { fields: { renewedOn: '2023-02' } }, 'field_malformed'],
  ])('names a record %s, and takes the others', async (_, change, code) => {
    const bad = change === null ? null : { ...record, ...(change as object) };
    const { records: taken, faults } = await answered(200, {
      records: [{ ...record, externalId: 'n-2' }, bad],
    });
    expect(taken.map(({ externalId }) => externalId)).toEqual(['n-2']);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
  });

  it('believes neither of two records under one id', async () => {
    const { records: taken, faults } = await answered(200, records({}, {}, { externalId: 'n-2' }));
    expect(taken.map(({ externalId }) => externalId)).toEqual(['n-2']);
    expect(faults).toEqual(
      Array(2).fill({ code: 'id_repeated', externalId: 'n-1', kind: 'nurse_licence', field: null }),
    );
  });

  it('leaves out fields it does not know, and empty fields', async () => {
    const fields = { licenceNumber: '1', practiceUnit: '', authority: null, picture: 'x', pages: 2 };
    expect((await answered(200, records({ fields }))).records).toEqual([
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
  it('can be told over HTTP to fail, by whoever has its key', async () => {
    const { baseUrl, commission, stop } = await openSimulator();
    const tell = (key: string, failures: string[]) =>
      fetch(`${baseUrl}/simulator/failures`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}` },
        body: JSON.stringify({ failures }),
      });
    expect((await tell('guess', ['fault'])).status).toBe(401);
    expect((await tell(apiKey, ['earthquake'])).status).toBe(400);
    expect((await tell(apiKey, ['fault'])).status).toBe(200);
    await expect(commission.findCredentials(nurse)).rejects.toThrow(CommissionUnavailable);
    expect((await commission.findCredentials(nurse)).records).not.toEqual([]);
    await stop();
  });

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
