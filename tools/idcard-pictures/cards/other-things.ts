import type { Holder } from '../holders/holder.ts';
import { invented } from '../holders/places.ts';
import type { Random } from '../random.ts';
import type { CardTypefaces } from '../styles.ts';
import { CARD_SIZE, type Drawn } from './card.ts';
import { portrait } from './portrait.ts';
import { drawing, SMALL_PRINT, textLine } from './svg.ts';

/** Things that people photograph by mistake, some with the right name and number on them. */
export const OTHER_THINGS = [
  'bank_card',
  'staff_badge',
  'driving_licence',
  'social_security_card',
  'text_page',
  'empty_table',
] as const;
export type OtherThing = (typeof OTHER_THINGS)[number];

export function otherThing(
  thing: OtherThing,
  random: Random,
  holder: Holder,
  typefaces: CardTypefaces,
): Drawn | null {
  const size = thing === 'text_page' ? { width: 148, height: 190 } : CARD_SIZE;
  const content = contentOf(thing, { random, holder, typefaces, write: writer(typefaces) });
  return content === null ? null : { size, svg: drawing(size, content), fields: {} };
}

interface Sheet {
  random: Random;
  holder: Holder;
  typefaces: CardTypefaces;
  write: ReturnType<typeof writer>;
}

function writer(typefaces: CardTypefaces) {
  return (text: string, x: number, y: number, size: number, fill = '#222', family = typefaces.text) =>
    textLine(text, x, y, { family, size, fill });
}

function contentOf(thing: OtherThing, sheet: Sheet): string | null {
  switch (thing) {
    case 'bank_card':
      return bankCard(sheet);
    case 'staff_badge':
      return staffBadge(sheet);
    case 'driving_licence':
      return drivingLicence(sheet);
    case 'social_security_card':
      return socialSecurityCard(sheet);
    case 'text_page':
      return textPage(sheet);
    case 'empty_table':
      return null;
  }
}

const plate = (fill: string, rx = 3.2) =>
  `<rect width="${CARD_SIZE.width}" height="${CARD_SIZE.height}" rx="${rx}" fill="${fill}"/>`;

function bankCard({ random, write, typefaces }: Sheet): string {
  const [dark, light] = random.pick([
    ['#12355b', '#2f6ea5'],
    ['#7a5b1e', '#c9a45a'],
    ['#1f4d3a', '#4c9477'],
    ['#3a3a40', '#77777f'],
  ]) as [string, string];
  const number =
    Array.from({ length: 4 }, () => String(random.int(1000, 9999))).join(' ') + ` ${random.int(100, 999)}`;
  return (
    `<defs><linearGradient id="plate"><stop offset="0" stop-color="${dark}"/><stop offset="1" stop-color="${light}"/></linearGradient></defs>` +
    plate('url(#plate)') +
    write(random.pick(['云溪样例银行', '桐湖样例农商银行', '澄江样例银行']), 6, 10, 4.4, '#fff') +
    write('DEBIT 借记卡', 62, 10, 2.6, '#fff') +
    '<rect x="8" y="17" width="11" height="8.5" rx="1.4" fill="#d9b65c"/><path d="M8 21.2H19M13.5 17V25.5" stroke="#8f7430" stroke-width=".3"/>' +
    write(number, 7, 36, 4.6, '#fff', typefaces.digits) +
    write(
      `VALID THRU ${random.int(1, 12).toString().padStart(2, '0')}/3${random.int(0, 6)}`,
      7,
      43,
      2.4,
      '#eee',
    ) +
    write(SMALL_PRINT, 54, 50, 1.6, '#dde')
  );
}

function staffBadge({ random, holder, write }: Sheet): string {
  const band = random.pick(['#1c6ba0', '#8c2f39', '#5b3f8c', '#0f7a5f']);
  const rows = [
    ['姓名', holder.name],
    ['科室', random.pick(['检验科', '儿科', '药剂科', '放射科', '急诊科'])],
    ['职务', random.pick(['主管护师', '医师', '技师'])],
    ['工号', String(random.int(10000, 99999))],
  ];
  return (
    plate('#fbfbf9', 2) +
    `<rect width="85.6" height="12" rx="2" fill="${band}"/>` +
    write(
      random.pick(['桐溪样例医院 工作证', '澄湖样例卫生院 胸牌', '云岭样例中心医院 出入证']),
      6,
      8.2,
      4.2,
      '#fff',
    ) +
    portrait(random, { x: 57, y: 16, width: 22, height: 28 }) +
    rows.map(([name, value], i) => write(`${name}：${value}`, 8, 21 + i * 7, 3.4)).join('') +
    write(SMALL_PRINT, 8, 51, 1.5, '#999')
  );
}

function drivingLicence({ random, holder, write }: Sheet): string {
  const [line, label] = ['#7d8f84', '#4d6657'];
  const rule = (y: number) => `<path d="M3 ${y}H62" stroke="${line}" stroke-width=".15"/>`;
  return (
    plate('#eef3e6', 1.5) +
    write('中华人民共和国机动车驾驶证', 14, 6.5, 4.2, '#2a4634') +
    write('证号', 4, 13, 2.4, label) +
    write(holder.number, 14, 13, 3.6) +
    rule(14.6) +
    write('姓名', 4, 20, 2.4, label) +
    write(holder.name, 14, 20, 3.2) +
    write('性别', 36, 20, 2.4, label) +
    write(holder.sex, 43, 20, 3) +
    write('国籍', 49, 20, 2.4, label) +
    write('中国', 56, 20, 3) +
    rule(21.6) +
    write('住址', 4, 27, 2.4, label) +
    write(holder.address.slice(0, 17), 12, 27, 2.8) +
    write(holder.address.slice(17), 12, 31, 2.8) +
    rule(32.6) +
    write('出生日期', 22, 38, 2.4, label) +
    write(holder.birth, 36, 38, 2.9) +
    write('初次领证日期', 22, 43, 2.4, label) +
    write(`20${random.int(10, 24)}-0${random.int(1, 9)}-1${random.int(0, 9)}`, 40, 43, 2.9) +
    write('准驾车型', 22, 48, 2.4, label) +
    write(random.pick(['C1', 'B2', 'C2']), 36, 48, 3.2) +
    `<rect x="5" y="35" width="14" height="14" fill="none" stroke="#c0392b" stroke-width=".5"/>` +
    portrait(random, { x: 64, y: 14, width: 18, height: 24 }) +
    write(SMALL_PRINT, 62, 51.5, 1.5, '#8a978c')
  );
}

function socialSecurityCard({ random, holder, write }: Sheet): string {
  return (
    `<defs><linearGradient id="plate" x2="1" y2="1"><stop offset="0" stop-color="${random.pick(['#cfe6f4', '#f0e0c8', '#d8eadd'])}"/><stop offset="1" stop-color="#f7f7f2"/></linearGradient></defs>` +
    plate('url(#plate)') +
    write('社会保障卡', 30, 9, 5.2, '#b02a2a') +
    portrait(random, { x: 6, y: 14, width: 20, height: 26 }) +
    write('姓名', 31, 19, 2.8, '#456') +
    write(holder.name, 52, 19, 3.2) +
    write('社会保障号码', 31, 26, 2.8, '#456') +
    write(holder.number, 50, 26, 3) +
    write('卡号', 31, 33, 2.8, '#456') +
    write(`A${random.int(10000000, 99999999)}`, 52, 33, 3) +
    write('发卡日期', 31, 40, 2.8, '#456') +
    write(`20${random.int(12, 25)}年${random.int(1, 12)}月`, 52, 40, 3) +
    write(SMALL_PRINT, 6, 51, 1.5, '#8a8f97')
  );
}

function textPage({ random, holder, write }: Sheet): string {
  const sentence = () =>
    random.pick([
      '本通知所称材料须由本人如实填写',
      '各单位应当在规定期限内完成初审',
      '逾期未提交的视为自动放弃',
      `联系地址为${random.pick(invented.estates)}服务大厅`,
      '申报人应当对所附材料的真实性负责',
      `${holder.name}同志已参加培训`,
    ]);
  const lines = Array.from({ length: 26 }, (_, i) =>
    write(sentence() + random.pick(['，', '；', '。']) + sentence(), 12, 34 + i * 5.6, 3.6).concat(),
  );
  return `<rect width="148" height="190" fill="#fdfdfb"/>${write('关于报送材料的通知', 42, 20, 6.4)}${lines.join('')}${write(SMALL_PRINT, 60, 186, 2, '#888')}`;
}
