import { ProblemError } from '@htp/api-client';
import { describe, expect, it } from 'vitest';
import { refusalOf } from './refused-photographs.ts';

const problem = (code: 'identity_refused' | 'in_flight', params: Record<string, unknown>) =>
  ProblemError.of({ type: 'urn:x', code, status: 422, title: '', detail: '', params });

const refused = (...defects: unknown[]) =>
  refusalOf(problem('identity_refused', { defects, triesLeft: 1, counted: true }));

describe('a refusal of photographs', () => {
  it('tells each side what is wrong with it, and what is left', () => {
    const refusal = refused({ side: 'front', code: 'glare' }, { side: 'back', code: 'wrong_side' });
    expect(refusal).toMatchObject({ triesLeft: 1, counted: true, ofTyped: false });
    expect([...refusal!.bySide]).toEqual([
      ['front', [expect.objectContaining({ side: '人像面', what: '闪光过强' })]],
      ['back', [expect.objectContaining({ what: '拍错了面', advice: '请拍摄有国徽的一面' })]],
    ]);
  });

  it('keeps all that is wrong with one side, and leads to what was typed where that is it', () => {
    const refusal = refused(
      { side: 'front', code: 'name_mismatch' },
      { side: 'front', code: 'number_mismatch' },
    );
    expect(refusal?.bySide.get('front')).toHaveLength(2);
    expect(refusal?.ofTyped).toBe(true);
  });

  it('says when it cost no try', () => {
    const defects = [{ side: 'back', code: 'undecodable' }];
    expect(refusalOf(problem('identity_refused', { defects, triesLeft: 2, counted: false }))).toMatchObject({
      triesLeft: 2,
      counted: false,
    });
  });

  it('passes over what a newer server may say beside it', () => {
    expect(refused({ side: 'front', code: 'upside_down' }, null, 'x')?.bySide.size).toBe(0);
  });

  it('is nothing for any other problem', () => {
    expect(refusalOf(problem('in_flight', {}))).toBeUndefined();
    expect(refusalOf(undefined)).toBeUndefined();
  });
});
