import { expect, test } from 'vitest';
import { rowsOf } from '../page/rows.ts';
import type { PageLine } from '../page/glyph.ts';
import { written } from '../page/written.fixture.ts';
import { day, digits, personName, sex, words } from '../text/spell.ts';
import { readLabelled, type FieldRules } from './read-fields.ts';

const RULES: FieldRules = {
  name: { labels: ['姓名'], speller: personName },
  sex: { labels: ['性别'], speller: sex },
  number: { labels: ['证书编号', '毕业证书编号'], speller: digits(8, 20) },
  unit: { labels: ['工作单位'], speller: words },
  issuedOn: { labels: ['发证日期'], speller: day },
};

function read(...lines: PageLine[]): Record<string, string> {
  const fields = readLabelled(rowsOf(lines), RULES);
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value!.value]));
}

test('label and value in one line, several to a line', () => {
  expect(read(written(0, 0, '姓名：夏侯怡一  性别：女  发证日期：2013年8月15日'))).toEqual({
    name: '夏侯怡一',
    sex: '女',
    issuedOn: '2013-08-15',
  });
});

test('a label whose characters stand far apart, in boxes of their own', () => {
  expect(read(written(0, 0, '姓'), written(30, 1, '名：刘斌梦'))).toEqual({ name: '刘斌梦' });
});

test('without colons, in the cells of a table', () => {
  expect(
    read(written(0, 0, '姓名'), written(60, 0, '刘斌梦'), written(120, 0, '性别'), written(180, 0, '男')),
  ).toEqual({ name: '刘斌梦', sex: '男' });
});

test('an empty cell takes nothing from its neighbour', () => {
  expect(read(written(0, 0, '姓名'), written(120, 0, '性别'), written(180, 0, '男'))).toEqual({ sex: '男' });
});

test('a value below its label', () => {
  expect(read(written(0, 0, '证书编号：'), written(0, 16, '199971201105071719'))).toEqual({
    number: '199971201105071719',
  });
});

test('a value far to the right of its label', () => {
  expect(read(written(0, 0, '工作单位'), written(300, 0, '江城样例医院'))).toEqual({ unit: '江城样例医院' });
});

test('a label broken over two lines of its cell', () => {
  expect(
    read(written(0, 0, '毕业证书编'), written(20, 16, '号'), written(80, 8, '199971201105071719')),
  ).toEqual({ number: '199971201105071719' });
});

test('a value of two lines, its label in the middle of the cell or in line with the first', () => {
  const expected = { unit: '江城样例医学高等专科学校附属医院' };
  expect(
    read(written(0, 8, '工作单位'), written(60, 0, '江城样例医学高等专科学'), written(60, 15, '校附属医院')),
  ).toEqual(expected);
  expect(read(written(0, 0, '工作单位：江城样例医学高等专科学'), written(50, 15, '校附属医院'))).toEqual(
    expected,
  );
});

test('the next field is no second line', () => {
  expect(
    read(
      written(0, 0, '工作单位：江城样例医院'),
      written(0, 15, '发证日期：'),
      written(50, 15, '2013-08-15'),
    ),
  ).toEqual({ unit: '江城样例医院', issuedOn: '2013-08-15' });
});

test('a label with a misread character, where it stands apart', () => {
  expect(read(written(0, 0, '正书编号：20134293836'))).toEqual({ number: '20134293836' });
  expect(read(written(0, 0, '正书编号20134293836'))).toEqual({});
});

test('letters that look like digits are digits', () => {
  expect(read(written(0, 0, '证书编号：2O1342938l'))).toEqual({ number: '2013429381' });
});

test('the confidence is that of all characters together', () => {
  const fields = readLabelled(rowsOf([written(0, 0, '姓名：刘斌梦', 0.9)]), RULES);
  expect(fields['name']!.confidence).toBeCloseTo(0.9 ** 3, 2);
});
