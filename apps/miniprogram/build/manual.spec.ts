import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manualBlocks } from './manual.ts';

const MANUAL = new URL('../../../docs/guide/考生版.md', import.meta.url);

describe('the manual on the help page', () => {
  it('has chapters, steps and words, and no pictures and no marks', () => {
    const blocks = manualBlocks(
      '# 标题\n\n## 一、登录\n\n先看\n这里。\n\n1. 点击**登录**。\n2. 见[国网](https://a.cn/b)。\n\n![图](pictures/a.webp)\n\n- 其他',
    );
    expect(blocks).toEqual([
      { kind: 'chapter', text: '一、登录' },
      { kind: 'text', text: '先看这里。' },
      { kind: 'step', text: '1. 点击登录。' },
      { kind: 'step', text: '2. 见国网（https://a.cn/b）。' },
      { kind: 'item', text: '其他' },
    ]);
  });

  it('is the whole of docs/guide/考生版.md: nothing of Markdown is left over', () => {
    const blocks = manualBlocks(readFileSync(MANUAL, 'utf8'));
    expect(blocks.filter(({ kind }) => kind === 'chapter')).toHaveLength(8);
    expect(blocks.filter(({ text }) => /[*`#|]|\]\(/.test(text))).toEqual([]);
  });
});
