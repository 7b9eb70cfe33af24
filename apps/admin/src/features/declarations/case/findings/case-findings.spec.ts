import { describe, expect, it } from 'vitest';
import { filesOf, inOrder, isOpen, nextOpen, pictureOf } from './case-findings.ts';
import { findingWith, RESOLUTION } from './finding.fixture.ts';

const BOX = { left: 0.1, top: 0.2, width: 0.3, height: 0.04 };
const open = findingWith();
const resolved = findingWith({ resolution: RESOLUTION });
const notice = findingWith({ severity: 'notice' });

describe('a finding', () => {
  it('is open while it weighs and nobody has resolved it', () => {
    expect([open, resolved, notice].map(isOpen)).toEqual([true, false, false]);
  });

  it('leads to a place on a picture only where it knows one', () => {
    const place = { source: 'document', value: '1', fileId: 'f', page: 2, box: BOX } as const;
    expect(pictureOf(place)).toEqual({ documentId: 'f', page: 2, box: BOX });
    expect(pictureOf({ source: 'document', value: '1', fileId: 'f', page: 2 })).toBeUndefined();
    expect(pictureOf({ source: 'form', value: '1' })).toBeUndefined();
  });
});

describe('the findings of a case', () => {
  it('stand by section as the form does, in each what is open first', () => {
    const details = findingWith({ section: 'declaration_details' });
    expect(inOrder([details, notice, resolved, open])).toEqual([open, resolved, notice, details]);
  });

  it('are gone through one open one after another, round and round', () => {
    const last = findingWith({ section: 'declaration_details' });
    const all = [open, resolved, notice, last];
    expect(nextOpen(all)).toBe(open);
    expect(nextOpen(all, open.id)).toBe(last);
    expect(nextOpen(all, last.id)).toBe(open);
    expect(nextOpen([open, resolved], open.id)).toBe(open);
    expect(nextOpen([resolved, notice])).toBeUndefined();
  });

  it('show every file once, by the name of its field', () => {
    const place = {
      source: 'document',
      section: 'education',
      field: 'diplomaPicture',
      value: '',
      fileId: 'f',
    } as const;
    const files = filesOf([
      findingWith({ places: [place] }),
      findingWith({ places: [place, { source: 'form', value: '1' }] }),
    ]);
    expect(files).toEqual([{ id: 'f', label: '学历证件' }]);
  });
});
