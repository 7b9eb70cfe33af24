import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';
import { DeclaringNurse } from './declaring-nurse.ts';

let stage: Stage;
let nurse: DeclaringNurse;

beforeAll(async () => {
  stage = await openStage();
  nurse = await DeclaringNurse.on(stage, 'judged');
});
afterAll(() => stage?.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const step = (page: Page, title: string) => page.getByRole('heading', { name: title, level: 1 }).waitFor();
const choose = (page: Page, group: string, name: string) =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true }).click();

describe('报考资格预审', () => {
  it('tells a nurse from 首页 what she may sit, every path with its conditions, from what is known alone', async () => {
    const page = await stage.signInCandidate('judged');
    await button(page, /报考资格预审/).click();
    await step(page, '报考资格预审');
    await page.getByText('按已知信息，今年可以报考。').first().waitFor();
    await stage.lookAtPhone(page, 'client-precheck');
    await stage.phonePicture(page, 'candidate-precheck');
    await button(page, /想报考的专业：请选择/).click();
    await page.getByRole('dialog').locator('input').fill('护理学');
    await page.getByRole('radio', { name: '368 护理学（中级）' }).click();
    await step(page, '预审结果');
    await page.getByText('至少有一种报考途径的条件已全部满足。').waitFor();
    await page.getByText('大专及以上学历，护士执业证，护师职称，取得职称满6年').waitFor();
    await page
      .getByText(/大专，2012年6月30日毕业（学历信息）/)
      .first()
      .waitFor();
    await stage.lookAtPhone(page, 'client-precheck-eligible');
  });

  it('asks whoever is new for what is missing, one question at a time, and says what time mends', async () => {
    const page = await stage.signInCandidate('asking', 'features/eligibility/precheck-page');
    await button(page, /您从事哪一类专业的工作？：请选择/).click();
    await page.getByRole('radio', { name: '护理', exact: true }).click();
    await button(page, /^护理学（师）/).click();
    await stage.lookAtPhone(page, 'client-precheck-new');
    await button(page, /203 护理学（师）/).click();
    await page.getByText('还有3个问题，答完结果更准确').waitFor();
    await choose(page, '您有中专及以上学历吗？', '有');
    await button(page, /学历层次：请选择/).click();
    await page.getByRole('dialog').getByRole('radio', { name: '大专' }).click();
    await page.getByRole('textbox', { name: '毕业时间' }).fill('2024-06-30');
    await stage.lookAtPhone(page, 'client-precheck-question');
    await stage.phonePicture(page, 'candidate-precheck-question');
    await button(page, '确定').click();
    await choose(page, '您有护士执业证吗？', '有');
    await page.getByRole('textbox', { name: '首次注册日期' }).fill('2024-08-01');
    await page.getByRole('textbox', { name: '有效期至' }).fill('2029-07-31');
    await choose(page, '执业地点是现在的工作单位吗', '是');
    await button(page, '确定').click();
    await page.getByText('还有1个问题，答完结果更准确').waitFor();
    await button(page, '不清楚').click();
    await page.getByText('有必须满足的条件没有满足，下面逐条列出原因。').waitFor();
    await page.getByText('最早可以报考2028年度考试').first().waitFor();
    await stage.lookAtPhone(page, 'client-precheck-later');
    await stage.phonePicture(page, 'candidate-precheck-result');
    await button(page, '清除回答，重新预审').click();
    await page.getByText('还有3个问题，答完结果更准确').waitFor();
  });
});

describe('信息确认', () => {
  it('shows a failing path with its reasons, and takes the declaration with an explanation', async () => {
    const { journey, steps } = stage;
    const title = await journey.addCredential(nurse.session, 'professional_title', {
      title: '254',
      level: 'junior',
      specialty: '护理学',
      grantedOn: '2024-05-30',
      certificateNumber: '24427326421',
      authority: '江城样例人事考试机构',
      picture: await journey.upload(nurse.session, 'professional-title-nurse.jpg'),
    });
    const id = await nurse.filledDraft();
    await nurse.save(id, { professional_title: title });
    const page = await nurse.open(`confirm-page?id=${id}`);
    await page.getByText('不符合报考条件').first().waitFor();
    await page.getByText('最早可以报考2031年度考试').first().waitFor();
    await button(page, '确定').click();
    await page.getByText('请填写报考条件说明，再点“确定”').waitFor();
    await stage.lookAtPhone(page, 'client-confirm-ineligible');
    await page.getByText('医疗事故责任者，未满3年').waitFor();
    await page
      .getByRole('textbox', { name: '报考条件说明' })
      .fill('护师批准时间以人事档案为准，证书正在补办');
    await stage.phonePicture(page, 'candidate-confirm-ineligible');
    await page.getByText('我已阅读并承诺以上内容').click();
    await button(page, '确定').click();
    await step(page, '提交成功');
    const { body } = await steps.get(nurse.session, id).expect(200);
    expect(body.status).toBe('in_review');
    const declared = await stage.signInCandidate('judged', `features/declared/declared-page?id=${id}`);
    await declared.getByText('报考条件（提交时的判断）').waitFor();
    await declared.getByText('护师批准时间以人事档案为准，证书正在补办').waitFor();
    await stage.lookAtPhone(declared, 'client-declared-eligibility');
  });

  it('says at 选择申报 how the chosen specialty stands', async () => {
    const seasonId = await stage.journey.publishSeason();
    const id = await nurse.bareDraft(seasonId);
    const page = await nurse.open(`choice-page?id=${id}`);
    await button(page, /报考条件预审/).waitFor();
    await page.getByText('符合报考条件').waitFor();
    await stage.lookAtPhone(page, 'client-choice-judged');
    await button(page, /报考条件预审/).click();
    await step(page, '预审结果');
  });
});
