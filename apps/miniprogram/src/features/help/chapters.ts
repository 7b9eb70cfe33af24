/** One piece of the manual. */
export interface Block {
  readonly kind: 'chapter' | 'section' | 'heading' | 'step' | 'item' | 'text';
  readonly text: string;
}

export interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The chapters; what stands before them speaks of the pictures, which are not here. */
export function chaptersOf(blocks: readonly Block[]): Chapter[] {
  const chapters: { title: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'chapter') chapters.push({ title: block.text, blocks: [] });
    else chapters[chapters.length - 1]?.blocks.push(block);
  }
  return chapters;
}
