import { describe, expect, it } from 'vitest';
import { countText, findingsAt, type FindingView, saidOf, withoutWarnings } from './finding-lines.ts';

const place = { section: null, field: null, paper: null, fileId: null, page: null, box: null };
const finding: FindingView = {
  code: 'date_differs',
  severity: 'high',
  section: 'education',
  field: 'graduatedOn',
  params: {},
  places: [
    {
      ...place,
      source: 'document',
      section: 'education',
      field: 'diplomaPicture',
      value: '2012-06-30',
      paper: { kind: 'education_certificate', field: 'graduatedOn' },
      fileId: 'a',
    },
    { ...place, source: 'form', section: 'education', field: 'graduatedOn', value: '2012-06-03' },
  ],
};

describe('a finding', () => {
  it('says what stands where, and leads to the paper', () => {
    expect(saidOf(finding)).toEqual({
      title: '日期不一致',
      text: '填写的日期与证件上的不同，请核对。',
      places: [
        { name: expect.stringContaining('毕业证书'), value: '2012年6月30日' },
        { name: expect.stringContaining('毕业时间'), value: '2012年6月3日' },
      ],
      fileId: 'a',
    });
  });

  it('stands in its section, at its field', () => {
    expect(findingsAt([finding], 'education')).toHaveLength(1);
    expect(findingsAt([finding], 'education', 'graduatedOn')).toHaveLength(1);
    expect(findingsAt([finding], 'education', 'school')).toEqual([]);
    expect(findingsAt([finding], 'nurse_licence')).toEqual([]);
  });

  it('is not said twice where a credential’s own warning says it', () => {
    const warned = { ...finding, code: 'licence_expired' } as const;
    expect(withoutWarnings([finding, warned])).toEqual([finding]);
  });
});

it('nothing found is nothing said', () => {
  expect(countText(0)).toBeUndefined();
  expect(countText(2)).toContain('2处');
});
