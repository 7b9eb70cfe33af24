import { DOCUMENT_FIELDS, type DocumentField, type DocumentKind } from '@htp/domain';

import { inventHolder } from '../idcard-pictures/holders/holder.ts';
import { nearMissName } from '../idcard-pictures/holders/near-miss.ts';
import type { Random } from '../idcard-pictures/random.ts';
import type { Fields, ListRow } from './papers/paper.ts';
import type { Career } from './people/career.ts';
import { monthsBefore, plusDays } from './people/days.ts';
import { another, inventSchool, inventUnit } from './people/institutions.ts';
import { digits } from './people/numbers.ts';

export type ConflictKind =
  | 'name_one_char'
  | 'digits_swapped'
  | 'year_off'
  | 'other_school'
  | 'other_level'
  | 'other_unit'
  | 'old_code'
  | 'month_too_old'
  | 'inner_layout';

/** Where paper and form differ, or what contradicts its own inner layout. */
export interface Conflict {
  field: string;
  kind: ConflictKind;
  document: string;
  form: string;
}

/** What is wrong with the paper itself. */
export interface Alert {
  field: string;
  kind: 'expired' | 'too_old';
}

/** A paper beside the form, with what was seeded in either. */
export interface Case {
  fields: Fields;
  form: Fields;
  conflicts: Conflict[];
  alerts: Alert[];
}

type Seed = [ConflictKind, ...fields: string[]];

const POSSIBLE: Record<DocumentKind, Seed[]> = {
  education_certificate: [
    ['name_one_char', '姓名'],
    ['digits_swapped', '毕业证号'],
    ['year_off', '毕业时间', '入学时间'],
    ['other_school', '毕业院校'],
    ['other_level', '学历层次'],
    ['inner_layout', '毕业证号'],
  ],
  chsi_registration_form: [
    ['name_one_char', '姓名'],
    ['digits_swapped', '证书编号'],
    ['year_off', '毕业日期', '入学日期'],
    ['other_school', '学校名称'],
    ['other_level', '层次'],
    ['old_code', '在线验证码'],
    ['inner_layout', '证书编号'],
  ],
  chsi_report: [
    ['name_one_char', '姓名'],
    ['digits_swapped', '证书编号', '身份证号'],
    ['year_off', '毕业日期'],
    ['other_school', '学校名称'],
    ['other_level', '层次'],
    ['old_code', '报告编号'],
  ],
  secondary_school_proof: [
    ['name_one_char', '姓名'],
    ['digits_swapped', '身份证号', '毕业证号'],
    ['year_off', '毕业时间'],
    ['other_school', '毕业学校'],
    ['old_code', '证明编号'],
  ],
  physician_qualification: [
    ['name_one_char', '姓名'],
    ['digits_swapped', '身份证号'],
    ['year_off', '签发日期'],
    ['other_level', '级别', '类别'],
    ['inner_layout', '证书编码'],
  ],
  physician_licence: [
    ['name_one_char', '姓名'],
    ['digits_swapped', '执业证书编码'],
    ['year_off', '发证日期'],
    ['other_unit', '主要执业机构'],
    ['other_level', '执业级别', '执业类别'],
    ['inner_layout', '医师资格证书编码'],
  ],
  nurse_licence: [
    ['name_one_char', '姓名'],
    ['digits_swapped', '证书编号'],
    ['year_off', '首次注册日期', '有效期至'],
    ['other_unit', '执业地点'],
  ],
  professional_title: [
    ['name_one_char', '姓名'],
    ['digits_swapped', '管理号', '证书编号'],
    ['year_off', '批准日期'],
    ['other_level', '资格级别'],
  ],
  residency_certificate: [
    ['name_one_char', '姓名'],
    ['digits_swapped', '身份证号'],
    ['year_off', '规培结束年份'],
    ['other_unit', '培训基地'],
  ],
  national_application_form: [
    ['name_one_char', '姓名'],
    ['digits_swapped', '证件编号', '网报号'],
    ['old_code', '网报号', '验证码'],
    ['other_unit', '工作单位'],
  ],
  social_security_proof: [
    ['name_one_char', '姓名'],
    ['digits_swapped', '社会保障号码'],
    ['other_unit', '参保单位'],
    ['month_too_old', '查询月份'],
  ],
};

/** The form repeats these too: they are compared with the identity and with the unit. */
const IDENTITY_AND_UNIT = [
  '姓名',
  '身份证号',
  '证件编号',
  '社会保障号码',
  '参保单位',
  '工作单位',
  '医师资格证书编码',
  '查询月份',
];

const OTHER_LEVEL: Readonly<Record<string, string>> = {
  大学专科: '大学本科',
  大学本科: '大学专科',
  硕士研究生: '大学本科',
  专科: '本科',
  本科: '专科',
  执业医师: '执业助理医师',
  执业助理医师: '执业医师',
  临床: '口腔',
  口腔: '临床',
  中医: '临床',
  公共卫生: '临床',
  '初级（师）': '中级',
  '初级（士）': '初级（师）',
  中级: '初级（师）',
};

/** What was typed: everything that the form asks and the paper says. */
export function typedForm(kind: DocumentKind, fields: Fields): Fields {
  const asked = Object.values(DOCUMENT_FIELDS[kind] as Readonly<Record<string, DocumentField>>)
    .filter(({ label, formField }) => formField !== undefined || IDENTITY_AND_UNIT.includes(label))
    .map(({ label }) => label);
  return Object.fromEntries(Object.entries(fields).filter(([name]) => asked.includes(name)));
}

/** Seeds one conflict of a kind that this paper can have. */
export function seedConflict(
  random: Random,
  kind: DocumentKind,
  { fields, form, conflicts, alerts }: Case,
  career: Career,
): void {
  const seeds = POSSIBLE[kind].flatMap(([conflict, ...names]) =>
    names.flatMap((field) => (fields[field] === undefined ? [] : [{ conflict, field }])),
  );
  const { conflict, field } = random.pick(seeds);
  const before = String(fields[field]);
  const after = changed(random, conflict, before, career);
  if (after === before) return;
  if (conflict === 'inner_layout') {
    fields[field] = form[field] = after;
  } else if (conflict === 'name_one_char' || conflict === 'month_too_old' || holdersNumber(field)) {
    fields[field] = after;
    if (conflict === 'month_too_old') {
      fields['险种'] = (fields['险种'] as readonly ListRow[]).map((row) => ({ ...row, 缴费月份: after }));
      fields['出具日期'] = `${monthsBefore(`${after}-01`, -1)}-${random.int(10, 20)}`;
      alerts.push({ field, kind: 'too_old' });
    }
  } else form[field] = typeof fields[field] === 'number' ? Number(after) : after;
  conflicts.push({ field, kind: conflict, document: String(fields[field]), form: String(form[field]) });
}

const holdersNumber = (field: string) => ['身份证号', '证件编号', '社会保障号码'].includes(field);

function changed(random: Random, kind: ConflictKind, value: string, career: Career): string {
  switch (kind) {
    case 'name_one_char':
      return nearMissName(value, random);
    case 'digits_swapped':
      return swapped(random, value);
    case 'year_off':
      return `${Number(value.slice(0, 4)) + random.pick([-1, 1])}${value.slice(4)}`.replace(
        '-02-29',
        '-02-28',
      );
    case 'other_school':
      return another(random, (dice) => inventSchool(dice, career.education.level), value);
    case 'other_unit':
      return another(random, inventUnit, value);
    case 'other_level':
      return OTHER_LEVEL[value] ?? value;
    case 'old_code':
      return value.replaceAll(/\d/g, () => digits(random, 1));
    case 'month_too_old':
      return monthsBefore(career.referenceDate, random.int(3, 9));
    case 'inner_layout':
      return contradictingItself(random, value, career);
  }
}

/** Two different neighbours among the digits change places. */
function swapped(random: Random, value: string): string {
  const characters = [...value];
  const places = characters.flatMap((character, i) => {
    const next = characters[i + 1];
    return next !== undefined && next !== character && /\d\d/.test(character + next) ? [i] : [];
  });
  if (places.length === 0) return value;
  const at = random.pick(places);
  [characters[at], characters[at + 1]] = [characters[at + 1]!, characters[at]!];
  return characters.join('');
}

/** A diploma of another year or level than its number says, a physician's certificate with another person's number in it. */
function contradictingItself(random: Random, value: string, career: Career): string {
  if (value.length === 27) {
    const other = inventHolder(random, {
      nameKind: '2',
      referenceDate: career.referenceDate,
      expired: false,
    });
    return value.slice(0, 9) + other.number;
  }
  if (value.length !== 18) return value;
  const year = Number(value.slice(6, 10)) + random.pick([-2, 2, 3]);
  const level = value.slice(10, 12) === '05' ? '06' : '05';
  return random.chance(0.5)
    ? `${value.slice(0, 6)}${year}${value.slice(10)}`
    : `${value.slice(0, 10)}${level}${value.slice(12)}`;
}

/** Lets the paper be over: a registration, or the code of a 备案表. */
export function seedAlert(
  random: Random,
  kind: DocumentKind,
  { fields, form, alerts }: Case,
  career: Career,
): void {
  const over = plusDays(career.referenceDate, -random.pick([1, 5, 40, 300]));
  if (kind === 'nurse_licence') {
    fields['有效期至'] = form['有效期至'] = over;
    const registered = String(fields['首次注册日期']);
    delete fields['延续注册日期'];
    delete form['延续注册日期'];
    if (Number(over.slice(0, 4)) - Number(registered.slice(0, 4)) > 5) {
      fields['延续注册日期'] = form['延续注册日期'] = plusDays(over, -5 * 365 - 20);
    }
  } else if (kind === 'chsi_registration_form') {
    fields['有效期至'] = over;
    fields['更新日期'] = plusDays(over, -random.pick([110, 180]));
  } else return;
  alerts.push({ field: '有效期至', kind: 'expired' });
}
