import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../ui/declaration-facts.ts';
import { flawsOf } from './confirm-issues.ts';

const issue = (pointer: string, code: 'required' | 'count_wrong' = 'required', detail = '请填写此项') => ({
  pointer,
  code,
  detail,
});
const declared = (parts: Partial<Declaration>) =>
  ({ id: 'd1', sections: [], issues: [], obstacles: [], ...parts }) as unknown as Declaration;
const section = (name: string, issues: object[], editable = true) =>
  ({ section: name, issues, editable }) as unknown as Declaration['sections'][number];

describe('what stands in the way of 确定', () => {
  it('is named with its section and field, and leads to where it is mended', () => {
    const details = '/sections/declaration_details';
    const flaws = flawsOf(
      declared({
        issues: [issue('/subjects', 'count_wrong', '应当选择4项')],
        sections: [
          section('education', [issue('/sections/education')]),
          section('declaration_details', [issue(`${details}/registrationCode`)]),
        ],
      }),
    );
    expect(flaws).toEqual([
      { text: '报考科目：应当选择4项', page: 'choice', query: { id: 'd1' } },
      { text: '学历信息：请选择', page: 'credentialChoice', query: { id: 'd1', section: 'education' } },
      { text: '申报信息 · 国网验证码：请填写此项', page: 'details', query: { id: 'd1' } },
    ]);
  });

  it.each([
    ['not_verified', 'identity'],
    ['no_unit', 'affiliation'],
    ['notice_outdated', 'notice'],
    ['season_closed', undefined],
  ] as const)('%s leads to %s', (code, page) => {
    const obstacles = [{ code, title: '标题', detail: '说明' }];
    expect(flawsOf(declared({ obstacles }))).toMatchObject([{ text: '标题：说明', page }]);
  });

  it('leads nowhere where the candidate may not change it', () => {
    const sections = [section('education', [issue('/sections/education')], false)];
    expect(flawsOf(declared({ sections }))[0]?.page).toBeUndefined();
  });
});
