import { readFile } from 'node:fs/promises';
import type { CardSide, DefectCode } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Recognizer, type SideVerdict } from './index.ts';

/** One worker with real models reads real pictures: about a second each, more on a busy machine. */
const PATIENCE = 120_000;

interface Label {
  readonly file: string;
  readonly slot: CardSide;
  readonly name: string;
  readonly number: string;
  readonly near_miss: { readonly name: string; readonly number: string };
}

const SAMPLES = new URL('../../../samples/idcards/', import.meta.url);
const TODAY = '2026-11-22';

let labels: readonly Label[];
let recognizer: Recognizer;

beforeAll(async () => {
  const { images } = JSON.parse(await readFile(new URL('labels.json', SAMPLES), 'utf8')) as {
    images: Label[];
  };
  labels = images;
  recognizer = await Recognizer.start({ timeoutMs: PATIENCE });
}, PATIENCE);

afterAll(() => recognizer.close());

const labelOf = (file: string): Label => labels.find((label) => label.file === `${file}.jpg`)!;
const pictureOf = (file: string): Promise<Uint8Array> => readFile(new URL(`images/${file}.jpg`, SAMPLES));

async function verify(
  file: string,
  changed: Partial<{ name: string; number: string; side: CardSide; today: string }> = {},
): Promise<SideVerdict> {
  const { slot, name, number } = labelOf(file);
  const picture = await pictureOf(file);
  return recognizer.verifyIdCardSide({ side: slot, picture, name, number, today: TODAY, ...changed });
}

const codesOf = (verdict: SideVerdict): DefectCode[] | null =>
  verdict.outcome === 'refused' ? verdict.defects.map(({ code }) => code) : null;

describe('the front', { timeout: PATIENCE }, () => {
  test('is accepted, and what else it shows is read', async () => {
    expect(await verify('front-easy-2')).toEqual({
      outcome: 'accepted',
      reading: {
        sex: '男',
        nation: '朝鲜',
        birth: '1988-04-03',
        address: '湖北省浠水县桂屏二路208-16号2楼4号',
      },
    });
  });

  test('is accepted with a name that the recogniser is prejudiced against, and not with its favourite', async () => {
    expect(await verify('front-easy-1')).toMatchObject({ outcome: 'accepted' });
    expect(await verify('front-easy-1', { name: '夏候怡一' })).toMatchObject({ outcome: 'refused' });
  });

  test.each(['夏侯怡', '侯怡一', '夏侯怡一一'])('is refused for %s, a character off', async (name) => {
    expect(await verify('front-easy-1', { name })).toMatchObject({ outcome: 'refused' });
  });

  test('is accepted with any spelling of the middle dot', async () => {
    expect(await verify('front-easy-3', { name: '古丽娜尔•依明' })).toMatchObject({ outcome: 'accepted' });
  });

  test.each(['front-easy-3', 'front-hard-1'])('of %s is refused for near misses', async (file) => {
    const near = labelOf(file).near_miss;
    expect(codesOf(await verify(file, { name: near.name }))).toContain('name_mismatch');
    expect(codesOf(await verify(file, { number: near.number }))).toContain('number_mismatch');
  });

  test('leads to manual review when the name holds a character that cannot be recognised', async () => {
    expect(await verify('front-hard-2')).toEqual({ outcome: 'unknown_character', characters: ['鋆'] });
  });
});

describe('the back', { timeout: PATIENCE }, () => {
  test('is accepted, with authority and validity', async () => {
    expect(await verify('back-good-1')).toEqual({
      outcome: 'accepted',
      reading: { authority: '恩施市公安局', validFrom: '2019-09-07', validUntil: null },
    });
  });

  test('is refused before its first day', async () => {
    expect(codesOf(await verify('back-good-2', { today: '2013-02-11' }))).toEqual(['not_yet_valid']);
  });

  test('holds on its last day and not on the next', async () => {
    expect(await verify('back-expired-1', { today: '2025-01-27' })).toMatchObject({ outcome: 'accepted' });
    expect(codesOf(await verify('back-expired-1', { today: '2025-01-28' }))).toEqual(['expired']);
  });
});

test.each([
  ['edge-missing-1', 'edge_missing'],
  ['edge-missing-2', 'edge_missing'],
  ['blurred-1', 'blurred'],
  ['blurred-2', 'blurred'],
  ['glare-1', 'glare'],
  ['glare-2', 'glare'],
  ['wrong-side-1', 'wrong_side'],
  ['wrong-side-2', 'wrong_side'],
  ['not-id-card-1', 'not_id_card'],
  ['not-id-card-2', 'not_id_card'],
  ['grayscale-copy-1', 'grayscale_copy'],
] as const)(
  'of %s it is said: %s',
  async (file, code) => {
    expect(await verify(file)).toEqual({ outcome: 'refused', defects: [{ side: labelOf(file).slot, code }] });
  },
  PATIENCE,
);

describe('both sides together', { timeout: PATIENCE }, () => {
  const request = async (front: string, back: string) => {
    const { name, number } = labelOf('front-hard-3');
    return { front: await pictureOf(front), back: await pictureOf(back), name, number, today: TODAY };
  };

  test('are accepted when both are, and the pictures of the caller are left alone', async () => {
    const asked = await request('front-hard-3', 'back-good-1');
    const verdict = await recognizer.verifyIdCard(asked);
    expect(verdict).toMatchObject({ outcome: 'accepted', front: { sex: '男' }, back: { validUntil: null } });
    expect(asked.front).toEqual(await pictureOf('front-hard-3'));
  });

  test('are refused with the defects of both', async () => {
    const { back } = await request('front-hard-3', 'front-hard-3');
    const asked = {
      ...(await request('front-hard-3', 'front-hard-3')),
      front: new Uint8Array([1, 2, 3]),
      back,
    };
    expect(await recognizer.verifyIdCard(asked)).toEqual({
      outcome: 'refused',
      defects: [
        { side: 'front', code: 'undecodable' },
        { side: 'back', code: 'wrong_side' },
      ],
    });
  });
});
