/** What a season in preparation is called; its project may have no name yet. */
export const draftTitle = ({ examYear, project }: { examYear: number; project: string }): string =>
  `${examYear}年度 ${project || '（未命名）'}`;
