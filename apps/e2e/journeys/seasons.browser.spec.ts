import { randomUUID } from 'node:crypto';
import { as, bodyOf, SeasonSteps, type SignedIn } from '@htp/api/testing';
import { idCardLabel } from '@htp/test-kit';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, SIZES, type Stage } from '../index.ts';
import { told } from '../stage/told.ts';

const WINDOW = { opensAt: '2026-11-20T00:00:00+08:00', closesAt: '2026-12-11T00:00:00+08:00' };
const LAST_YEAR = { opensAt: '2025-11-20T00:00:00+08:00', closesAt: '2025-12-11T00:00:00+08:00' };
const PASSWORD = 'Violet-Harbour-77';
/** Dialogs and parts of a page that the sweep has at every size. */
const SMALL = { sizes: SIZES.slice(0, 1) };

let stage: Stage;
let seasons: SeasonSteps;
let lead: SignedIn;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  seasons = new SeasonSteps(stage.journey);
  lead = await stage.journey.signInStaff('province-lead');
  page = await stage.signIn('province-lead', 'seasons');
});
afterAll(() => stage?.close());

const button = (name: string | RegExp, within: Page | Locator = page) =>
  within.getByRole('button', { name, exact: true });
const press = (name: string | RegExp, within?: Page | Locator) => button(name, within).click();
const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
const said = (text: string | RegExp, on = page) => on.getByText(text).first().waitFor();
const headed = (name: string, on = page) => on.getByRole('heading', { name }).waitFor();
/** What was typed is on the server. */
const saved = (on = page) => on.getByText('已保存', { exact: true }).waitFor();

/** By keyboard, as selects of Element Plus are opened. */
async function choose(select: Locator, option: string): Promise<void> {
  await select.press('Enter');
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function fillTime(field: Locator, time: string): Promise<void> {
  await field.fill(time);
  await field.press('Enter');
}

/** The list anew, also when it is the page already. */
async function openList(): Promise<void> {
  await page.getByRole('link', { name: '消息', exact: true }).click();
  await page.getByRole('link', { name: '考试季', exact: true }).click();
  await headed('已发布');
}

async function openPart(name: string, on = page): Promise<void> {
  await on.getByRole('navigation', { name: '考试季的各部分' }).getByRole('link', { name }).click();
  await on.getByRole('heading', { name, level: 2 }).waitFor();
}

/** Agrees to what is asked. */
const agree = (act: string) => press(act, page.getByRole('dialog').last());

/** A published season, and the name it was given. */
async function published(season: object): Promise<{ seasonId: string; project: string }> {
  const seasonId = await stage.journey.publishSeason(season);
  const { body } = await seasons.one(lead, seasonId).expect(200);
  return { seasonId, project: body.project };
}

async function closePreview(): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog('考生看到的样子').waitFor({ state: 'hidden' });
}

describe('a season for another year', () => {
  let project: string;

  it('is copied from last year’s, which says what became of its specialties', async () => {
    ({ project } = await published({ window: LAST_YEAR, examYear: 2023 }));
    await openList();
    await stage.look(page, 'seasons/list');
    await stage.picture(page, 'season-list');
    await press('新建考试季');
    await choose(dialog('新建考试季').getByRole('combobox'), `2023年度 ${project}`);
    await stage.look(page, 'seasons/new', SMALL);
    await press('开始编制', dialog('新建考试季'));
    await headed(`编制：2024年度 ${project}`);
    await page.getByText('有 6 个专业与原来不同').click();
    await said('374 中医护理学（中级）（并入 368）');
    await stage.look(page, 'seasons/copied', SMALL);
    await stage.picture(page, 'season-draft');
  });

  it('is edited by parts, saved by itself, and previewed as candidates see it', async () => {
    await openPart('申报须知');
    await page.getByLabel('标题').fill('2024年度申报须知');
    await openPart('缴费标准');
    const fee = page.getByRole('group', { name: '初级师' }).getByLabel('每科费用（元）');
    await fee.fill('61.5元');
    await said('请填写金额');
    await fee.fill('61.50');
    await said('报全部 4 科共 246元');
    await saved();
    await stage.look(page, 'seasons/fees', SMALL);
    await press('预览');
    const preview = dialog('考生看到的样子');
    await preview.getByText('2024年度申报须知').waitFor();
    await preview.getByText('每科 61.5元').waitFor();
    await stage.look(page, 'seasons/preview', SMALL);
    await closePreview();
  });

  it('is published as it was shown, and then open to candidates', async () => {
    await press('检查并发布');
    await said('将发布的新考试季');
    await stage.look(page, 'seasons/publication-new', SMALL);
    await press('发布');
    await agree('发布');
    await headed(`2024年度 ${project}`);
    await said('申报开放至 2026年12月11日 00:00');
    await stage.look(page, 'seasons/season');
    const candidate = await stage.journey.signInCandidate();
    const open = await stage.app.http.get('/api/seasons/open').set(as(candidate)).expect(200);
    const offered = open.body.items.find((item: { project: string }) => item.project === project);
    const { body } = await seasons.one(candidate, offered.id).expect(200);
    expect(body.notice.title).toBe('2024年度申报须知');
    expect(body.levels[1]).toMatchObject({ level: 'junior', perSubjectFen: 6150 });
  });
});

describe('an empty draft', () => {
  const project = `空白项目${randomUUID().slice(0, 8)}`;

  it('says what each part lacks, at the field too, and shows already what is there', async () => {
    await openList();
    await press('新建考试季');
    await dialog('新建考试季').getByText('从空白开始').click();
    await dialog('新建考试季').getByLabel('项目名称').fill(project);
    await press('开始编制', dialog('新建考试季'));
    await page.getByRole('link', { name: '基本信息 2 处待完善' }).waitFor();
    await fillTime(page.getByRole('combobox', { name: '截止日期' }), '2027-12-31');
    await page.getByRole('link', { name: '基本信息 1 处待完善' }).waitFor();
    await openPart('申报须知');
    await page.getByLabel('正文').fill('请先实名认证。');
    await saved();
    await press('预览');
    await dialog('考生看到的样子').getByText('请先实名认证。').waitFor();
    await closePreview();
    await openPart('时间与审核环节');
    await page.getByRole('checkbox', { name: '单位', exact: true }).press('Space');
    await fillTime(page.getByRole('combobox', { name: '单位审核时间：开始' }), '2027-11-20 08:00');
    await saved();
    await stage.look(page, 'seasons/windows', SMALL);
  });

  it('takes specialties from the directory, and asks which credentials they need', async () => {
    await openPart('级别与专业');
    await press('从专业目录添加');
    const directory = dialog(/年度专业目录$/);
    await directory.getByLabel('在目录中查找').fill('护理学');
    await directory.getByRole('checkbox', { name: '368 护理学（中级）' }).press('Space');
    await stage.look(page, 'seasons/directory', SMALL);
    await press('添加 1 个专业', directory);
    await openPart('填报要求');
    await said('有 1 个专业还没有填报要求');
    await choose(page.getByRole('combobox', { name: '中级 · 护理，护士执业证' }), '必填');
    await page.getByRole('link', { name: '填报要求 已完整' }).waitFor();
    await stage.look(page, 'seasons/requirements', SMALL);
  });

  it('cannot be published yet, and is given up', async () => {
    await press('检查并发布');
    await said('审核环节 · 单位 · 截止时间：请填写此项');
    await expect.poll(() => button('发布').isDisabled()).toBe(true);
    await stage.look(page, 'seasons/publication-refused', SMALL);
    await openList();
    await page.getByRole('button', { name: new RegExp(`^放弃草稿 .*${project}$`) }).click();
    await agree('放弃草稿');
    await page.getByRole('link', { name: project }).waitFor({ state: 'detached' });
  });
});

/** Another lead, who has set his account up. */
async function otherLead(): Promise<string> {
  const { http } = stage.app;
  const admin = await stage.journey.signInStaff('system-admin');
  const userName = `lead-${randomUUID().slice(0, 8)}`;
  const input = { userName, displayName: '周主任', grants: [{ role: 'provincial_lead' }] };
  const headers = { ...as(admin), 'Idempotency-Key': randomUUID() };
  const { body } = await http.post('/api/staff').set(headers).send(input).expect(201);
  const first = { userName, password: body.initialPassword };
  const session = await bodyOf<SignedIn>(http.post('/api/sessions/password').send(first).expect(201));
  const change = { currentPassword: body.initialPassword, newPassword: PASSWORD };
  await http.put('/api/me/password').set(as(session)).send(change).expect(204);
  await stage.journey.signInStaff(userName, PASSWORD);
  return userName;
}

describe('the next version of a season', () => {
  let project: string;
  let seasonId: string;
  let draftId: string;

  beforeAll(async () => {
    ({ project, seasonId } = await published({ window: WINDOW }));
    draftId = (await seasons.nextVersion(lead, seasonId)).id;
  });

  it('shows both values where two leads have changed the same, and loses nothing', async () => {
    const userName = await otherLead();
    const other = await stage.signIn(userName, `season-drafts/${draftId}?part=notice`, PASSWORD);
    await other.getByLabel('标题').waitFor();
    await openList();
    // The published one has the same name, and may be there first.
    const draft = page.locator(`[href*="season-drafts/${draftId}"]`);
    await page.getByRole('link', { name: project, exact: true }).and(draft).click();
    await openPart('申报须知');
    // That all is saved stands there before it, too: the other must not be the first.
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
    await page.getByLabel('标题').fill('孙主任写的标题');
    await kept;
    stage.expect(other, 409);
    await other.getByLabel('标题').fill('周主任写的标题');
    await said('孙主任刚刚也修改了“申报须知”', other);
    await other.getByRole('cell', { name: '孙主任写的标题' }).waitFor();
    await other.getByRole('cell', { name: '周主任写的标题' }).waitFor();
    await expect.poll(() => other.getByLabel('标题').inputValue()).toBe('周主任写的标题');
    await stage.look(other, 'seasons/conflict');
    await stage.picture(other, 'season-conflict');
    await press('保存我填写的', other);
    await saved(other);
    const { body } = await seasons.draft(lead, draftId).expect(200);
    expect(body.definition.notice.title).toBe('周主任写的标题');
    await other.close();
  });

  it('is brought up to what was published meanwhile, and shows what it changes and whom it touches', async () => {
    const end = { version: 1, target: 'unit', closesAt: '2026-12-20T00:00:00+08:00', reason: '雨雪天气' };
    await seasons.extend(lead, seasonId, end).expect(200);
    await openPart('级别与专业');
    await page.getByRole('textbox', { name: '代码或名称' }).fill('368');
    // The other lead has saved since: his notice is taken over, and this is saved with it.
    stage.expect(page, 409);
    await press('去掉 368 护理学（中级）');
    await saved();
    await openPart('申报须知');
    await expect.poll(() => page.getByLabel('标题').inputValue()).toBe('周主任写的标题');
    await page.getByLabel('版本号').fill('2027-2');
    await saved();
    await press('检查并发布');
    await said('编制期间已发布第2版');
    await stage.look(page, 'seasons/publication-outdated', SMALL);
    await press('更新到第2版');
    await said('检查通过，可以发布');
    await page.getByRole('cell', { name: '368 护理学（中级）', exact: true }).waitFor();
    await stage.look(page, 'seasons/publication');
    await stage.picture(page, 'season-publication');
    await press('发布');
    await agree('发布');
    await page.getByRole('tab', { name: '版本记录' }).click();
    await headed('第3版');
    await said('原因：雨雪天气');
    await stage.look(page, 'seasons/versions', SMALL);
    await page.getByRole('link', { name: '查看第1版' }).click();
    await said('这是第1版，目前执行的是第3版');
    await page.getByRole('link', { name: '查看目前执行的版本' }).click();
  });

  it('is not needed for another end of a window, which is meant when it is earlier', async () => {
    await press('调整时间');
    const extending = dialog('调整截止时间');
    await extending.getByText('考区审核时间').click();
    const end = extending.getByRole('combobox', { name: '新的截止时间' });
    await fillTime(end, '2026-12-01 00:00');
    await said('我确认要提前截止');
    await expect.poll(() => button('调整截止时间', extending).isDisabled()).toBe(true);
    await fillTime(end, '2026-12-25 18:00');
    stage.expect(page, 400);
    await press('调整截止时间', extending);
    await extending.getByText('请填写此项').waitFor();
    await page.locator('textarea:focus').and(extending.getByLabel('原因')).waitFor();
    await stage.look(page, 'seasons/window', SMALL);
    await extending.getByLabel('原因').fill('系统故障，顺延两周');
    await stage.picture(page, 'season-window');
    const extend = () => press('调整截止时间', extending);
    await told(page, '考区审核时间已改为 2026年12月25日 18:00 截止', extend);
    const { body } = await seasons.versions(lead, seasonId).expect(200);
    expect(body.items[0]).toMatchObject({
      origin: 'window_extended',
      reason: '系统故障，顺延两周',
      changes: [{ pointer: '/stages/province/window/closesAt' }],
    });
  });

  it('is not needed for one candidate, who gets an end of his own', async () => {
    const candidate = await stage.journey.signInCandidate();
    await stage.journey.verify(candidate);
    const { number } = await idCardLabel('front-easy-1');
    await press('开通补报');
    await said('还没有为考生开通过补报');
    await press('为考生开通');
    const granting = dialog('为考生开通补报');
    await granting.getByLabel('证件编号').fill('420106199003074511');
    await fillTime(granting.getByRole('combobox', { name: '截止时间' }), '2026-12-15 18:00');
    await granting.getByLabel('原因').fill('住院治疗');
    stage.expect(page, 404);
    await press('开通补报', granting);
    await said('没有找到该证件的已实名认证考生');
    await stage.look(page, 'seasons/reopening', SMALL);
    await granting.getByLabel('证件编号').fill(number);
    await told(page, '补报已开通至 2026年12月15日 18:00', () => press('开通补报', granting));
    await said('420*************28');
    await stage.look(page, 'seasons/reopenings');
    await stage.picture(page, 'season-reopenings');
    await press(/^调整截止时间/);
    const moving = dialog('调整补报截止时间');
    await expect.poll(() => moving.getByLabel('原因').inputValue()).toBe('住院治疗');
    await fillTime(moving.getByRole('combobox', { name: '截止时间' }), '2026-12-16 18:00');
    await press('保存', moving);
    await page.getByRole('cell', { name: '2026年12月16日 18:00' }).waitFor();
    await press(/^立即结束/);
    await agree('立即结束');
    await page.getByRole('cell', { name: '已结束' }).waitFor();
  });
});
