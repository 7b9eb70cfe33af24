import { describe, expect, it } from 'vitest';
import type { FieldRow } from '../field-rows.ts';
import { type FileReading, readOfFields } from './read-values.ts';

const BOX = { left: 0.1, top: 0.2, width: 0.3, height: 0.04 };
const TODAY = '2026-11-27';

const row = (name: string, text: string, masked?: string) => ({ name, text, masked }) as FieldRow;
const rows = [
  row('school', '江城样例医学高等专科学校'),
  row('graduatedOn', '2012年6月'),
  row('level', '大学专科'),
  row('diplomaNumber', '199*************11', '/sections/education/diplomaNumber'),
];

function reading(name: string, value: string, given: { offered?: boolean; box?: null } = {}): FileReading {
  const { offered = true, box = BOX } = given;
  return {
    fileId: 'diploma',
    reading: {
      section: 'education',
      field: 'diplomaPicture',
      status: 'read',
      kind: 'education_certificate',
      recognizer: 'papers-1',
      finishedAt: null,
      fields: [{ name, value, confidence: 0.99, page: 1, box, offered }],
    },
  };
}

const read = (...given: Parameters<typeof reading>) =>
  readOfFields('education', rows, [reading(...given)], TODAY);

describe('what a paper says of a field', () => {
  it('is told by the name of the paper, with the way to where it stands', () => {
    expect(read('school', '江城样例医学高等专科学校')).toEqual([
      {
        name: 'school',
        paper: '毕业证书',
        text: '',
        state: 'same',
        place: { documentId: 'diploma', page: 1, box: BOX },
      },
    ]);
  });

  it('is compared in the spelling of the form, and told where it is another', () => {
    expect(read('level', '专科')).toMatchObject([{ name: 'level', state: 'same' }]);
    expect(read('graduatedOn', '2012-07-30')).toMatchObject([{ state: 'other', text: '2012年7月30日' }]);
  });

  it('says nothing of a number, nor of what was not read surely', () => {
    expect(read('diplomaNumber', '199981201206085911')).toMatchObject([{ state: 'masked', text: '' }]);
    expect(read('school', '江城', { offered: false })).toMatchObject([{ state: 'unclear', text: '' }]);
  });

  it('has no place where it was the text of a PDF, and none for what the form does not ask', () => {
    expect(read('school', '江城', { box: null })).toMatchObject([{ place: undefined }]);
    expect(read('name', '夏侯怡一')).toEqual([]);
    expect(readOfFields('nurse_licence', rows, [reading('school', '江城')], TODAY)).toEqual([]);
  });
});
