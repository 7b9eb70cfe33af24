/** One piece of the manual. */
export interface Block {
  readonly kind: 'chapter' | 'section' | 'heading' | 'step' | 'item' | 'text';
  readonly text: string;
}

export interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What stands before the first chapter, and the chapters. */
export function chaptersOf(blocks: readonly Block[]): { preface: Block[]; chapters: Chapter[] } {
  const preface: Block[] = [];
  const chapters: { title: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'chapter') chapters.push({ title: block.text, blocks: [] });
    else (chapters[chapters.length - 1]?.blocks ?? preface).push(block);
  }
  return { preface, chapters };
}
