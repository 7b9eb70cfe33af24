import { as, bodyOf, type SignedIn } from '@htp/api/testing';
import { documentFile, documentTruth } from '@htp/test-kit';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';

interface Listed {
  readonly id: string;
  readonly state: string;
  readonly fields: Readonly<Record<string, string>>;
}
type List = Readonly<Record<'education' | 'nurse_licence' | 'work_period', readonly Listed[]>>;

const SCHOOL = '江城样例医学高等专科学校';

let stage: Stage;
let page: Page;
let nurse: SignedIn;

beforeAll(async () => {
  stage = await openStage();
  nurse = await stage.journey.signInCandidate('nurse');
  page = await stage.signInCandidate('nurse', 'features/credentials/credentials-page');
});
afterAll(() => stage?.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const list = () => bodyOf<List>(stage.app.http.get('/api/credentials').set(as(nurse)).expect(200));

async function choose(label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: `${label}：请选择` }).click();
  await page.getByText(option, { exact: true }).last().click();
}

async function attach(label: string, file: string, mimeType = 'image/jpeg'): Promise<void> {
  await page.getByRole('button', { name: `${label}：上传照片或PDF` }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByText('选择文件（可选PDF）').click(),
  ]);
  await chooser.setFiles({ name: file, mimeType, buffer: await documentFile(file) });
  await page.getByRole('button', { name: `查看${label}附件` }).waitFor();
}

describe('证书', () => {
  it('ask for 实名认证 first', async () => {
    await page.getByText('请先完成实名认证').waitFor();
    await stage.lookAtPhone(page, 'client-credentials-unverified');
    await stage.journey.verify(nurse);
  });

  it('come from the commission’s platform as 未完善, with what is missing', async () => {
    await page.reload();
    await page.getByText('还没有添加。').first().waitFor();
    await button('从委平台获取').click();
    await page.getByText('获取到3条记录，其中新增3条。').waitFor();
    await page.getByText('还需补充：发证机关、证书照片').waitFor();
    await stage.lookAtPhone(page, 'client-credentials');
    await stage.phonePicture(page, 'candidate-credentials');
  });

  it('say at the field what 完善保存 still needs', async () => {
    await page.getByText(SCHOOL).click();
    await button('完善保存').click();
    await page.getByText('请填写此项').first().waitFor();
    await stage.lookAtPhone(page, 'client-education-errors');
    await page.getByText('http://www.cpta.com.cn/question/1525.html').waitFor();
    await page.getByText('https://hbzzxt.e21.cn/').waitFor();
  });

  it('are completed field by field with photographs, and are 已完善 then', async () => {
    const { fields } = await documentTruth('diploma-college-nursing.jpg');
    const report = await documentTruth('chsi-registration-form.pdf');
    await choose('学习形式', '全日制普通高等教育(大学,高职高专)');
    await field('入学时间').fill(fields['入学时间']!);
    await page.getByText('医学', { exact: true }).click();
    await field('学历认证材料编号').fill(report.fields['在线验证码']!);
    await attach('学历证件', 'diploma-college-nursing.jpg');
    await attach('学历认证材料', 'chsi-registration-form.pdf', 'application/pdf');
    await stage.lookAtPhone(page, 'client-education-filled');
    await stage.phonePicture(page, 'candidate-education');
    await button('完善保存').click();
    await page.getByText('可以在申报中选用').waitFor();
    await stage.lookAtPhone(page, 'client-education-complete');
    await page.getByText('确定', { exact: true }).click();
    await page.getByText('查看或修改').waitFor();
    expect((await list()).education).toMatchObject([{ state: 'complete' }]);
  });

  it('tell before and after what typing over the commission’s word means', async () => {
    await page.getByText(SCHOOL).click();
    await page.getByRole('button', { name: '毕业时间：自行修改' }).click();
    await page.getByText('审核人员会同时看到委平台的内容和您填写的内容').waitFor();
    await page.getByText('继续修改', { exact: true }).click();
    await field('毕业时间').fill('2012-07-01');
    await field('毕业时间').blur();
    await page.getByText('委平台的内容：2012年6月30日').waitFor();
    await stage.lookAtPhone(page, 'client-education-dispute');
    await page.getByRole('button', { name: '毕业时间：恢复委平台的内容' }).click();
    await page.getByText('与委平台不一致').waitFor({ state: 'hidden' });
    await expect.poll(() => field('毕业时间').inputValue()).toBe('2012-06-30');
  });
});

describe('a new credential', () => {
  it('is on the server once the first field is typed, and is gone on with after a reload', async () => {
    await page.goto(stage.clientAddress('features/credentials/credential-page?kind=education'));
    await field('毕业院校').pressSequentially('湖北中医药');
    await button('湖北中医药大学').click();
    const made = () =>
      list().then(({ education }) => education.filter(({ fields }) => fields['school'] === '湖北中医药大学'));
    await expect.poll(made).toHaveLength(1);
    await page.reload();
    await field('毕业院校').waitFor();
    await expect.poll(() => field('毕业院校').inputValue()).toBe('湖北中医药大学');
    await field('所学专业').fill('护理学');
    await expect.poll(made).toMatchObject([{ fields: { major: '护理学' } }]);
    expect(await made()).toHaveLength(1);
  });

  it('is removed after a question', async () => {
    await button('删除这条学历信息').click();
    await page.getByText('删除后，填写的内容和附件不能恢复').waitFor();
    await stage.lookAtPhone(page, 'client-education-removal');
    await page.getByText('删除', { exact: true }).click();
    await page.getByText('从委平台获取', { exact: true }).waitFor();
    expect((await list()).education).toHaveLength(1);
  });

  it.each([
    ['physician_qualification', '医师资格证书编码'],
    ['physician_licence', '医师执业证书编码'],
    ['professional_title', '管理号'],
    ['nurse_licence', '护士执业证书编号'],
  ])('of the kind %s has a form of its own', async (kind, label) => {
    await page.goto(stage.clientAddress(`features/credentials/credential-page?kind=${kind}`));
    await field(label).waitFor();
    await button('完善保存').click();
    await page.getByText('请填写此项').first().waitFor();
    await stage.lookAtPhone(page, `client-${kind}`);
  });
});

describe('a nurse’s licence', () => {
  it('is completed from the list of its kind, and leads back there', async () => {
    await page.goto(stage.clientAddress('features/credentials/credentials-page?kind=nurse_licence'));
    await page.getByText('去完善').click();
    const { fields } = await documentTruth('nurse-licence.jpg');
    await field('执业地点').fill(fields['执业地点']!);
    await attach('证书照片', 'nurse-licence.jpg');
    await button('完善保存').click();
    await page.getByText('这条护士执业证已保存').waitFor();
    await page.getByText('确定', { exact: true }).click();
    await page.getByText('查看或修改').waitFor();
    expect((await list()).nurse_licence).toMatchObject([{ state: 'complete' }]);
    await stage.lookAtPhone(page, 'client-nurse-licences');
  });
});

describe('工作经历', () => {
  const complete = async () => {
    await button('完善保存').click();
    await page.getByText('申报时会自动带入').waitFor();
    await page.getByText('确定', { exact: true }).click();
  };

  it('is asked for in plain words, with the unit one is bound to, and goes on until it is said to have ended', async () => {
    await stage.journey.bind(nurse);
    await page.goto(stage.clientAddress('features/credentials/credentials-page?kind=work_period'));
    await page.getByText('还没有添加。').waitFor();
    await button('添加工作经历').click();
    await page.getByText('填入现单位：江城样例医院').click();
    await choose('岗位类别', '护理（护士、助产）');
    await field('从事专业').fill('护理');
    await field('开始时间').fill('2019-07');
    await field('开始时间').blur();
    await stage.lookAtPhone(page, 'client-work-period');
    await complete();
    await page.getByText('2019年7月至今').waitFor();
    expect((await list()).work_period).toMatchObject([
      { state: 'complete', fields: { unit: '江城样例医院' } },
    ]);
  });

  it('asks when it ended once it has, and stands in the line of time with what to look at twice', async () => {
    await button('添加工作经历').click();
    await field('工作单位').fill('江城样例社区卫生服务中心');
    await choose('岗位类别', '护理（护士、助产）');
    await field('从事专业').fill('护理');
    await field('开始时间').fill('2015-07');
    await field('开始时间').blur();
    await page.getByText('否', { exact: true }).click();
    await button('完善保存').click();
    await page.getByText('请填写此项').waitFor();
    await stage.lookAtPhone(page, 'client-work-period-end');
    await field('结束时间').fill('2018-05');
    await field('结束时间').blur();
    await page.getByText('请填写此项').waitFor({ state: 'hidden' });
    await complete();
    await page.getByText('与前一段经历之间空了14个月').waitFor();
    await stage.lookAtPhone(page, 'client-work-history');
    await stage.phonePicture(page, 'candidate-work-history');
    expect(await page.getByText(/^20\d\d年/).allInnerTexts()).toEqual([
      '2019年7月至今',
      '2015年7月至2018年5月',
    ]);
  });
});
