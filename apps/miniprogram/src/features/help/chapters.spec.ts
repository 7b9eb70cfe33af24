import { describe, expect, it } from 'vitest';
import { chaptersOf } from './chapters.ts';

describe('the chapters of the manual', () => {
  it('hold all that follows until the next one', () => {
    const [preface, first, step, second] = [
      { kind: 'text', text: '前言' },
      { kind: 'chapter', text: '一' },
      { kind: 'step', text: '1. 点击' },
      { kind: 'chapter', text: '二' },
    ] as const;
    expect(chaptersOf([preface, first, step, second])).toEqual([
      { title: '一', blocks: [step] },
      { title: '二', blocks: [] },
    ]);
  });
});
