import type { Random } from '../../idcard-pictures/random.ts';

/** Places of the papers; schools and units are invented and say so. */
export const PROVINCES = [
  { name: '湖北省', code: '42', city: '江城市', division: '420106' },
  { name: '湖南省', code: '43', city: '潇湘市', division: '430105' },
  { name: '河南省', code: '41', city: '中州市', division: '410725' },
  { name: '四川省', code: '51', city: '锦川市', division: '510107' },
  { name: '浙江省', code: '33', city: '越溪市', division: '330106' },
  { name: '广东省', code: '44', city: '南岭市', division: '440305' },
] as const;

export type Province = (typeof PROVINCES)[number];

const STEMS = [
  '江城样例',
  '楚泽样例',
  '云梦虚构',
  '荆山样例',
  '湘水虚构',
  '嵩阳样例',
  '锦川虚构',
  '越溪样例',
  '南岭虚构',
];

const SCHOOL_ENDS = {
  secondary: ['卫生学校', '中等卫生职业技术学校', '护士学校', '医药卫生中等专业学校'],
  associate: [
    '医学高等专科学校',
    '卫生职业技术学院',
    '护理职业学院',
    '中医药高等专科学校（中外合作办学试点院校）',
  ],
  bachelor: ['医科大学', '大学医学院', '中医药大学', '理工大学附属护理与健康管理学院'],
  master: ['医科大学', '大学医学部', '中医药大学'],
} as const;

const UNIT_ENDS = [
  '医院',
  '人民医院',
  '中心医院',
  '妇幼保健院',
  '中医医院',
  '疾病预防控制中心',
  '镇中心卫生院',
  '街道社区卫生服务中心',
  '大学附属第一医院（红十字协作医院）',
];

export type SchoolLevel = keyof typeof SCHOOL_ENDS;

export const inventSchool = (random: Random, level: SchoolLevel) =>
  random.pick(STEMS) + random.pick(SCHOOL_ENDS[level]);

export const inventUnit = (random: Random) => random.pick(STEMS) + random.pick(UNIT_ENDS);

/** A name of the same kind that is another one. */
export function another(random: Random, invent: (random: Random) => string, than: string): string {
  for (;;) {
    const name = invent(random);
    if (name !== than) return name;
  }
}
