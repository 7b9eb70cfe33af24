import { describe, expect, it } from 'vitest';
import {
  isReadingOpen,
  nextReadingTry,
  READING_BACK_OFF_SECONDS,
  READING_EVENTS,
  readingTransition,
} from './reading-status.ts';

const NOW = new Date('2026-11-27T10:00:00Z');

describe('a reading', () => {
  it('ends read, unreadable or failed, and only from being read', () => {
    const ends = READING_EVENTS.map((event) => readingTransition(event)).filter(
      ({ to }) => !isReadingOpen(to),
    );
    expect(ends).toEqual([
      { from: ['reading'], to: 'read' },
      { from: ['reading'], to: 'unreadable' },
      { from: ['reading'], to: 'failed' },
    ]);
  });

  it('is tried again later and later, and not for ever', () => {
    const waits = READING_BACK_OFF_SECONDS.map((_, index) => nextReadingTry(index + 1, NOW)!.getTime());
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(nextReadingTry(READING_BACK_OFF_SECONDS.length + 1, NOW)).toBeNull();
  });
});
