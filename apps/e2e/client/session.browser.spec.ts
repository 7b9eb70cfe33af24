import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

describe('微信授权登录', () => {
  it('leads whoever has no session to the sign-in', async () => {
    const page = await stage.openPhone();
    await page.goto(stage.clientAddress());
    stage.expect(page, 401);
    await page.getByText('微信授权登录', { exact: true }).waitFor();
    await stage.lookAtPhone(page, 'client-sign-in');
  });

  it('leads to 首页, with 前往认证', async () => {
    const page = await stage.signInCandidate('new');
    await page.getByText('前往认证').waitFor();
    expect(await page.title()).toBe('卫生人才综合服务平台');
    await stage.lookAtPhone(page, 'client-home');
  });
});
