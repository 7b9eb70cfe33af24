import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type ReadyCandidate } from '@htp/api/testing';
import { openStage, type Stage } from '../index.ts';

let stage: Stage;
let nurse: ReadyCandidate;

beforeAll(async () => {
  stage = await openStage();
  nurse = await readyNurse('nurse');
});
afterAll(() => stage?.close());

/** Verified, bound and with credentials: what comes before 申报 has specs of its own. */
async function readyNurse(name: string): Promise<ReadyCandidate> {
  const session = await stage.journey.signInCandidate(name);
  await stage.journey.verify(session);
  await stage.journey.bind(session);
  const credentials = await stage.journey.addNurseCredentials(session);
  return { ...session, credentials, details: await stage.journey.nurseDetails(session) };
}

const open = (path: string) => stage.signInCandidate('nurse', `features/declarations/${path}`);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

describe('选择申报', () => {
  it('says what a new candidate has to do first', async () => {
    const page = await stage.signInCandidate('beginner', 'features/declarations/choice-page');
    await page.getByText('请先完成实名认证').waitFor();
    await stage.lookAtPhone(page, 'client-choice-unverified');
  });

  it('offers open seasons', async () => {
    const page = await open('choice-page');
    await page.getByText('选择申报').first().waitFor();
    await button(page, '开始申报').waitFor();
    await stage.lookAtPhone(page, 'client-choice');
    expect(as(nurse)).toBeDefined();
  });
});
