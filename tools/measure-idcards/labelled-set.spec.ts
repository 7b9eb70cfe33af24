import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { parseLabels } from './labelled-set.ts';

const samples = readFileSync(new URL('../../samples/idcards/labels.json', import.meta.url), 'utf8');
const [first] = (JSON.parse(samples) as { images: Record<string, unknown>[] }).images;

const parse = (changes: Record<string, unknown>) =>
  parseLabels(
    JSON.stringify({ reference_date: '2026-11-22', images: [{ ...first, ...changes }] }),
    'set/images',
    'set/labels.json',
  );

describe('labels in the form of the samples', () => {
  it('are read whole', () => {
    const { today, pictures } = parseLabels(samples, 'samples/idcards/images', 'labels.json');
    expect(today).toBe('2026-11-22');
    expect(pictures).toHaveLength(24);
    expect(pictures[0]).toEqual({
      file: 'front-easy-1.jpg',
      path: 'samples/idcards/images/front-easy-1.jpg',
      group: 'good_front',
      expected: 'pass',
      difficulty: 'easy',
      side: 'front',
      name: '夏侯怡一',
      number: '420583199105077328',
      nearMiss: { name: '夏侯怡二', number: '420583199105077336' },
    });
  });

  it('tell the side to be checked, or else the one shown, or else the front', () => {
    expect(parse({ slot: 'back', side_shown: 'front' }).pictures[0]?.side).toBe('back');
    expect(parse({ slot: null, side_shown: 'back' }).pictures[0]?.side).toBe('back');
    expect(parse({ slot: null, side_shown: 'none' }).pictures[0]?.side).toBe('front');
  });

  it('set expired cards apart from the good backs among which the samples count them', () => {
    expect(parse({ class: 'good_back', expected: 'expired' }).pictures[0]?.group).toBe('expired');
  });

  it('know no difficulty but the three', () => {
    expect(parse({ difficulty: 'extreme' }).pictures[0]?.difficulty).toBeNull();
  });
});

describe('broken labels', () => {
  it.each([
    ['{', 'JSON'],
    ['[]', 'the whole is no object'],
    ['{"images":[]}', 'the whole has no text in reference_date'],
    ['{"reference_date":"today","images":[]}', 'reference_date is no date'],
    ['{"reference_date":"2026-11-22","images":[]}', 'images is no list or empty'],
    ['{"reference_date":"2026-11-22","images":[7]}', 'images[0] is no object'],
  ])('%s: one line says what is wrong', (text, message) => {
    expect(() => parseLabels(text, 'images', 'labels.json')).toThrow(message);
    expect(() => parseLabels(text, 'images', 'labels.json')).toThrow(
      /^labels\.json is not in the form of samples\/idcards: .+$/,
    );
  });

  it('name the picture and the key', () => {
    expect(() => parse({ number: 42 })).toThrow('images[0] has no text in number');
    expect(() => parse({ near_miss: null })).toThrow('images[0].near_miss is no object');
    expect(() => parse({ near_miss: { name: '秦夫' } })).toThrow('images[0].near_miss has no text in number');
  });
});
