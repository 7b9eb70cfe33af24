import { buffer } from 'node:stream/consumers';
import {
  DEMO_HOSPITAL,
  LIVE_CELLS,
  type ReadyCandidate,
  rosterRows,
  rosterText,
  runJob,
} from '@htp/api/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOON, openStage, type Stage } from '../index.ts';
import { fillCounters } from './counted-season.ts';

const DAY = 86_400_000;

let stage: Stage;
let nurse: ReadyCandidate;
let declared: string;

beforeAll(async () => {
  stage = await openStage();
  stage.app.clock.set(new Date(NOON.getTime() - 5 * DAY));
  nurse = await stage.journey.readyNurse();
  declared = await stage.journey.publishSeason();
  await stage.steps.submitted(nurse, declared);
  await stage.setTime(NOON);
});
afterAll(() => stage?.close());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const choose = async (page: Page, label: string, option: string | RegExp) => {
  await page.getByLabel(label, { exact: true }).click();
  await page.getByRole('option', { name: option }).click();
};

describe('the whole picture of a season', () => {
  let page: Page;
  let counted: ReadonlyMap<string, number>;

  beforeAll(async () => {
    counted = await fillCounters(stage, declared);
    page = await stage.signIn('province-lead', `figures?seasonId=${declared}`);
    await page.getByRole('img', { name: /^共 \d{3} 份申报/ }).waitFor();
  });

  it('is drawn, and said in words', async () => {
    await page.getByRole('img', { name: /提交 \d+ 份，审核通过 \d+ 份/ }).waitFor();
    await page.getByText(/最多的是中级，\d+ 份/).waitFor();
    await stage.look(page, 'figures-lead');
    await stage.picture(page, 'figures-lead');
    await page.getByRole('heading', { name: '每日办理' }).scrollIntoViewIfNeeded();
    await stage.look(page, 'figures-days');
    await page.getByRole('heading', { name: '各单位情况' }).scrollIntoViewIfNeeded();
    await stage.look(page, 'figures-units');
  });

  it('is a table for whoever wants one', async () => {
    await page.getByRole('radiogroup', { name: '各环节与状态的显示方式' }).getByText('表').click();
    const table = page.getByRole('region', { name: '各环节与状态数据表' });
    const atProvince = table.getByRole('row').filter({ hasText: '待考区审核' });
    expect(await atProvince.innerText()).toContain(String(counted.get('province')));
    await stage.look(page, 'figures-table');
  });

  it('narrows to a unit, in the address too, and back', async () => {
    const units = page.getByRole('region', { name: '各单位情况' });
    await units.getByRole('button', { name: DEMO_HOSPITAL }).click();
    await page.waitForURL(/unitId=/);
    await page.getByText('共 1 份申报，最多的是“待单位审核”').waitFor();
    await page.goBack();
    await stage.look(page, 'figures-unit');
  });

  it('is within an officer’s own scope, and offers no divisions', async () => {
    const officer = await stage.signIn('hospital-officer', `figures?seasonId=${declared}`);
    await officer.getByRole('img', { name: /^共 1 份申报/ }).waitFor();
    expect(await officer.getByLabel('地区').count()).toBe(0);
    await stage.look(officer, 'figures-officer');
  });
});

describe('a roster', () => {
  /** The roster whose content is named so, once it has been made. */
  const download = async (page: Page, content: string) => {
    await page.getByText('等待生成').first().waitFor();
    await runJob(stage.app, 'make-exports');
    const ready = page.getByRole('button', { name: new RegExp(`^下载：.*，${content}$`) }).first();
    await ready.waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), ready.click()]);
    return { name: file.suggestedFilename(), content: await buffer(await file.createReadStream()) };
  };

  it('is ordered for what the filter of another page shows, made, and downloaded with masked numbers', async () => {
    const page = await stage.signIn('hospital-officer', `exports?order=1&seasonId=${declared}&queue=unit`);
    const dialog = page.getByRole('dialog', { name: '导出汇总表' });
    await dialog.getByText('待单位审核').waitFor();
    await stage.look(page, 'export-dialog');
    await press(page, '开始导出');
    await page.getByText('等待生成').waitFor();
    await stage.look(page, 'exports-requested');
    const { name, content } = await download(page, '待单位审核');
    expect(name).toMatch(/^汇总表.*\.xlsx$/);
    const rows = await rosterRows(content);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ 序号: '1', 专业代码: '368', 审核状态: '待单位审核' });
    expect(rows[0]!['姓名']).toMatch(/^.\*+$/);
    expect(rows[0]!['证件号码']).toMatch(/^\d{3}\*{13}.{2}$/);
    expect(rosterText(content)).not.toMatch(LIVE_CELLS);
    await stage.look(page, 'exports-ready');
    await stage.picture(page, 'exports');
  });

  it('has no row that the filter leaves out', async () => {
    const page = await stage.signIn(
      'hospital-officer',
      `exports?order=1&seasonId=${declared}&queue=approved`,
    );
    await press(page, '开始导出');
    expect(await rosterRows((await download(page, '通过')).content)).toEqual([]);
  });

  it('shows numbers in full for a reason only', async () => {
    const page = await stage.signIn('hospital-officer', 'exports');
    await press(page, '新建导出');
    await choose(page, '申报安排', /测试项目/);
    await page.getByText('显示完整', { exact: true }).click();
    await page.getByLabel('用途').fill('想看');
    await press(page, '开始导出');
    await page.getByText('请说明用途，至少5个字').waitFor();
    await stage.look(page, 'export-reason');
    await stage.picture(page, 'export-reason');
    await page.getByLabel('用途').fill('打印后由单位盖章存档');
    await press(page, '开始导出');
    const [row] = await rosterRows((await download(page, '全部已提交的申报')).content);
    expect(row!['证件号码']).toMatch(/^\d{17}[\dX]$/);
  });

  it('shows how far it is, and can be given up', async () => {
    const page = await stage.signIn('hospital-officer', `exports?order=1&seasonId=${declared}`);
    await press(page, '开始导出');
    await page.getByText('等待生成').waitFor();
    await stage.app.database
      .asOwner(`UPDATE roster_export SET status = 'running', rows_done = 300, rows_estimated = 400,
      attempts = 1, progress_at = now() WHERE status = 'requested'`);
    await page.getByText('已完成 300 / 400 行').waitFor();
    await stage.look(page, 'exports-running');
    await press(page, /^取消：/);
    await page.getByText('已取消', { exact: true }).waitFor();
  });

  it('is only masked for whoever may not see numbers in full', async () => {
    const page = await stage.signIn('wuhan-reviewer', 'exports');
    await page.getByText('还没有导出过汇总表').waitFor();
    await stage.look(page, 'exports-empty');
    await page.getByRole('button', { name: '新建导出' }).first().click();
    await page.getByText('您的角色只能导出隐去部分字符的汇总表').waitFor();
    await stage.look(page, 'export-masked-only');
  });
});

describe('the record, for the auditor', () => {
  it('is searched by kind and by who did it, opened, and followed to one thing', async () => {
    const page = await stage.signIn('auditor', 'activity');
    await page.getByRole('button', { name: '已登录' }).first().waitFor();
    await choose(page, '操作类型', '已提交申报');
    await press(page, '查询');
    await page.waitForURL(/type=declaration.submitted/);
    await page.getByRole('button', { name: '已提交申报' }).click();
    const drawer = page.getByRole('dialog', { name: '已提交申报' });
    // A digest may have as many digits in a row; a number of a document stands alone.
    expect(await drawer.innerText()).not.toMatch(/(?<![\da-f])\d{17}[\dX](?![\da-f])/);
    await stage.look(page, 'activity-detail');
    await stage.picture(page, 'activity-detail');
    await press(page, '查看此对象的全部记录');
    await page.waitForURL(/subjectKind=declaration/);
    await page.getByRole('button', { name: '已开始申报' }).waitFor();
    await stage.look(page, 'activity-of-subject');

    await press(page, '清空条件');
    await page.waitForURL((url) => url.search === '');
    await page.getByLabel('操作人', { exact: true }).fill('吴');
    await page.getByRole('option', { name: '吴审计（审计员）' }).click();
    await press(page, '查询');
    await page.getByRole('cell', { name: '吴审计（审计员）' }).first().waitFor();
    await stage.look(page, 'activity');
    await stage.picture(page, 'activity');
    await page.getByLabel('结束时间（不含）').fill('2020-01-01 08:00');
    await page.getByLabel('结束时间（不含）').press('Enter');
    await press(page, '查询');
    await page.waitForURL(/until=2020-01-01T00(:|%3A)00/);
    await page.getByText('没有符合条件的记录').waitFor();
    await stage.look(page, 'activity-none');
    await page.getByLabel('对象编号', { exact: true }).fill('123');
    await press(page, '查询');
    await page.getByText('请填写完整编号').waitFor();
    await stage.look(page, 'activity-wrong');
  });

  it('is verified, and tells what was tampered with', async () => {
    const page = await stage.signIn('auditor', 'activity/verifications');
    await page.getByText('还没有校验过').waitFor();
    await press(page, '开始校验');
    await page.getByText('等待校验').waitFor();
    await runJob(stage.app, 'verify-activity');
    await page.getByText('记录完整，未发现改动').waitFor();
    await stage.look(page, 'verifications');
    await stage.picture(page, 'verifications');
    await stage.app.database.asOwner(
      `ALTER TABLE activity DISABLE TRIGGER USER; UPDATE activity SET detail = '{"forged": true}' WHERE id = 5;
       ALTER TABLE activity ENABLE TRIGGER USER`,
    );
    await press(page, '开始校验');
    await page.getByText('等待校验').waitFor();
    await runJob(stage.app, 'verify-activity');
    await page.getByText('发现 1 处异常').waitFor();
    await page.getByText('记录内容被改动：').waitFor();
    await stage.look(page, 'verifications-tampered');
  });
});

describe('messages', () => {
  it('are counted at the bell, read, and lead to what they are about', async () => {
    const lead = await stage.journey.signInStaff('province-lead');
    const reviewer = await stage.journey.signInStaff('hospital-officer');
    const { body } = await stage.steps.queue(reviewer).expect(200);
    const id = body.items[0].id as string;
    await stage.steps.claim(reviewer, id).expect(200);
    await stage.steps.release(lead, id).expect(204);
    await runJob(stage.app, 'take-up-messages');
    const page = await stage.signIn('hospital-officer');
    await page.getByRole('link', { name: '消息，1 条未读' }).click();
    await page.getByText('受理已被收回').waitFor();
    await stage.look(page, 'messages');
    await stage.picture(page, 'messages');
    await press(page, '标为已读：受理已被收回');
    await page.getByRole('link', { name: '消息，没有未读' }).waitFor();
    expect(await page.getByRole('link', { name: '受理已被收回' }).getAttribute('href')).toBe(
      `/admin/declarations/${id}`,
    );
    await page.getByText('只看未读').click();
    await page.getByText('没有未读的消息').waitFor();
    await stage.look(page, 'messages-none');
  });

  it('that could not be sent over WeChat are sent again by a lead', async () => {
    await stage.app.database.asOwner(
      `WITH told AS (
         INSERT INTO message (id, account_id, activity_id, kind, facts, subject_kind, subject_id, occurred_at)
         VALUES (gen_random_uuid(), $1, 1, 'identity_verified', '{}', 'identity', $1, now()) RETURNING id)
       INSERT INTO message_delivery (message_id, topic, state, attempts, errcode, due_at, settled_at)
       SELECT id, 'identity_result', 'failed', 8, -1, now(), now() FROM told`,
      [nurse.accountId],
    );
    const page = await stage.signIn('province-lead', 'message-deliveries?state=failed');
    const delivery = page.getByRole('row').filter({ hasText: '实名认证成功' });
    await delivery.locator('.el-checkbox').click();
    await stage.look(page, 'message-deliveries');
    await press(page, '重新发送 1 条');
    await page.getByText('没有“发送失败”的消息').waitFor();
    await stage.look(page, 'message-deliveries-none');
  });
});
