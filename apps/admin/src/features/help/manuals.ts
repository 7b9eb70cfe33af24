/** The manuals, and their chapters in the order of reading; a chapter that is not named here follows at the end of its folder's manual. */
export const MANUALS = [
  { folder: 'shared', title: '通用', order: ['登录与账号安全'] },
  {
    folder: 'officer',
    title: '单位考试负责人手册',
    order: [
      '机构注册',
      '工作台',
      '我的单位',
      '单位确认码',
      '人员管理',
      '信息更正',
      '申报审核列表',
      '审核申报',
      '导出',
    ],
  },
  {
    folder: 'reviewer',
    title: '审核人员手册',
    order: [
      '总览与工作台',
      '申报审核列表',
      '审核工作台',
      '资格核对',
      '疑点处理',
      '快捷键',
      '批量通过',
      '实名人工审核',
      '机构注册审核',
      '机构管理',
      '导出汇总表',
      '考试季管理',
      '报考规则',
      '开通补报',
      '审计',
    ],
  },
  { folder: 'administrator', title: '系统管理员手册', order: ['账号与角色'] },
] as const satisfies readonly { folder: string; title: string; order: readonly string[] }[];

interface Chapter {
  readonly path: string;
  readonly title: string;
}

export interface Manual {
  readonly title: string;
  readonly chapters: readonly Chapter[];
}

/** The table of contents: every chapter once. */
export function contentsOf(chapters: readonly Chapter[]): Manual[] {
  return MANUALS.map(({ folder, title, order }) => {
    const place = ({ path }: Chapter) => {
      const at = (order as readonly string[]).indexOf(path.slice(folder.length + 1));
      return at < 0 ? order.length : at;
    };
    const own = chapters.filter(({ path }) => path.startsWith(`${folder}/`));
    return { title, chapters: own.sort((one, other) => place(one) - place(other)) };
  }).filter((manual) => manual.chapters.length > 0);
}
