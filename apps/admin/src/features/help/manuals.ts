/** The manuals, and their chapters in the order of reading; a chapter that is not named here follows at the end of its folder's manual. */
export const MANUALS = [
  { folder: 'shared', title: '通用', order: ['shared/account'] },
  { folder: 'officer', title: '单位考试负责人手册', order: [] },
  { folder: 'reviewer', title: '审核人员手册', order: [] },
  { folder: 'administrator', title: '系统管理员手册', order: [] },
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
      const at = (order as readonly string[]).indexOf(path);
      return at < 0 ? order.length : at;
    };
    const own = chapters.filter(({ path }) => path.startsWith(`${folder}/`));
    return { title, chapters: own.sort((one, other) => place(one) - place(other)) };
  }).filter((manual) => manual.chapters.length > 0);
}
