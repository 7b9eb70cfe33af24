import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';
import { buildTrial } from './trial-build.ts';

let trial: Awaited<ReturnType<typeof buildTrial>>;
let stage: Stage;
let page: Page;
beforeAll(async () => {
  trial = await buildTrial();
  stage = await openStage({ settings: { CLIENT_FOLDER: trial.folder } });
  page = await stage.openPhone();
});
afterAll(async () => {
  await stage?.close();
  await trial?.remove();
});
beforeEach(async () => {
  await page.goto(stage.clientAddress());
  await button('按钮一').waitFor();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const said = (words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();
const press = async (element: Locator, key: string) => {
  await element.focus();
  await page.keyboard.press(key);
};
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('role'));
/** The words that have the focus. */
const focusedWords = () => page.evaluate(() => document.activeElement?.textContent?.trim());
/** A dialog that has opened, and has taken the focus: a key before that would be pressed outside of it. */
async function entered(role: 'dialog' | 'alertdialog' = 'dialog', name?: string): Promise<Locator> {
  const dialog = name === undefined ? page.getByRole(role) : page.getByRole(role, { name });
  await dialog.waitFor();
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  return dialog;
}

describe('what can be tapped', () => {
  it.each([
    ['按钮一', 'Enter', '按了一'],
    ['按钮二', ' ', '按了二'],
    ['可以点的一行', 'Enter', '点了一行'],
    ['工作单位 未绑定', ' ', '点了工作单位'],
  ])('%s is a button, and answers the key %j', async (name, key, words) => {
    await press(button(name), key === ' ' ? 'Space' : key);
    await said(words);
  });

  it('does nothing while it is disabled or busy, and says so', async () => {
    await press(button('不能按'), 'Enter');
    expect(await button('不能按').getAttribute('aria-disabled')).toBe('true');
    await press(button('提交'), 'Enter');
    await expect.poll(() => button('提交').getAttribute('aria-busy')).toBe('true');
    expect(await page.getByText('不该按到').count()).toBe(0);
  });

  it('is nothing that only shows words', async () => {
    expect(await page.getByRole('button', { name: /只是文字|王小明/ }).count()).toBe(0);
  });
});

describe('a field', () => {
  it('has the name of its label, and its error is tied to it', async () => {
    const name = page.getByLabel('真实姓名');
    await name.fill('王');
    await press(button('检查'), 'Enter');
    await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true');
    const error = await name.getAttribute('aria-describedby');
    expect(await page.locator(`id=${error}`).textContent()).toBe('至少两个字');
    await name.fill('王小明');
    await press(button('检查'), 'Enter');
    await expect.poll(() => name.getAttribute('aria-invalid')).toBeNull();
    expect(await name.getAttribute('aria-describedby')).toBeNull();
    await expect.poll(() => page.getByLabel('说明').inputValue()).toBe('护士');
  });

  it('has the name and the description that the template gives', async () => {
    await page.getByLabel('职务').fill('');
    await expect.poll(() => page.getByLabel('职务').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('职称').fill('主管护师');
    await expect.poll(() => page.getByLabel('职务').getAttribute('aria-invalid')).toBe('false');
    expect(await page.getByLabel('职务').getAttribute('aria-describedby')).toBe('rule-of-title');
  });
});

describe('a choice', () => {
  it('says what is chosen, and arrows lead on', async () => {
    const women = page.getByRole('radiogroup', { name: '性别' }).getByRole('radio', { name: '女' });
    await press(women, 'Space');
    await expect.poll(() => women.isChecked()).toBe(true);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.getByRole('radio', { name: '男' }).isChecked()).toBe(true);
    expect(await women.getAttribute('tabindex')).toBe('-1');
  });

  it('can be made and undone', async () => {
    for (const chosen of [
      page.getByRole('checkbox', { name: '我已阅读并同意' }),
      page.getByRole('switch', { name: '加急' }),
    ])
      for (const expected of [true, false]) {
        await press(chosen, 'Space');
        await expect.poll(() => chosen.isChecked()).toBe(expected);
      }
  });

  it('of a tab shows what is behind it', async () => {
    await press(page.getByRole('tab', { name: '全部' }), 'ArrowRight');
    await expect
      .poll(() => page.getByRole('tab', { name: '未读' }).getAttribute('aria-selected'))
      .toBe('true');
    await page.getByText('未读的内容').waitFor();
  });

  it('of turning columns is made by arrows', async () => {
    await press(page.getByLabel('级别'), 'Enter');
    await entered();
    const column = page.getByRole('spinbutton');
    await press(column, 'ArrowDown');
    await expect.poll(() => column.getAttribute('aria-valuetext')).toBe('中级');
    await press(page.getByRole('button', { name: '完成' }), 'Enter');
    await button('级别 中级').waitFor();
  });

  it('to unfold says whether it is unfolded', async () => {
    await press(page.getByRole('button', { name: '详情', expanded: false }), 'Enter');
    await page.getByRole('button', { name: '详情', expanded: true }).waitFor();
  });
});

describe('steps', () => {
  it('say which they are and how far they have come', async () => {
    const steps = await page
      .getByRole('listitem')
      .evaluateAll((all) =>
        all.map((step) => [step.getAttribute('aria-label'), step.getAttribute('aria-current')]),
      );
    expect(steps).toEqual([
      ['第 1 步，共 2 步：选择申报，已完成', null],
      ['第 2 步，共 2 步：申报须知', 'step'],
    ]);
  });
});

describe('a dialog', () => {
  const dialogs = [
    ['打开弹层', 'dialog', '怎样取得单位码'],
    ['打开菜单', 'dialog', '上传方式'],
    ['撤回', 'dialog', '撤回申报'],
    ['删除', 'alertdialog', '删除证书'],
    ['级别 初级', 'dialog', '请选择'],
  ] as const;

  it.each(dialogs.slice(0, 4))(
    'of %s has a name, the focus, and gives it back at Escape',
    async (opener, role, name) => {
      await press(button(opener), 'Enter');
      const dialog = await entered(role, name);
      await expect.poll(focused).toBe(role);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await expect.poll(focusedWords).toBe(opener);
    },
  );

  it('is not confirmed by letting go of the key that has opened it', async () => {
    await button('删除').focus();
    await page.keyboard.down('Enter');
    const dialog = await entered('alertdialog', '删除证书');
    // Whoever holds it long presses it again and again.
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await press(dialog.getByRole('button', { name: '取消' }), 'Enter');
    await said('没有删除');
  });

  it('keeps Tab within', async () => {
    await press(button('打开弹层'), 'Enter');
    await entered();
    const seen = new Set<string | undefined>();
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('Tab');
      seen.add(
        (await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)) ? 'in' : 'out',
      );
    }
    expect([...seen]).toEqual(['in']);
  });

  it('is answered by keys', async () => {
    await press(button('撤回'), 'Enter');
    await press((await entered()).getByRole('button', { name: '取消' }), 'Enter');
    await said('没有撤回');
    // The focus is given back to it: a key before that would open the dialog again.
    await expect.poll(focusedWords).toBe('撤回');
    await press(button('打开菜单'), 'Enter');
    await press((await entered()).getByRole('button', { name: '拍照' }), 'Enter');
    await said('拍照');
  });
});

describe('a notice', () => {
  it('is told', async () => {
    await press(button('保存'), 'Enter');
    await said('已保存');
  });
});

describe('a page', () => {
  it('has landmarks and a heading, and nothing in it keeps anybody out', async () => {
    await page.getByRole('banner').getByRole('heading', { level: 1, name: '控件' }).waitFor();
    await page.getByRole('main').waitFor();
    const tabs = page.getByRole('navigation', { name: '主导航' });
    expect(await tabs.getByRole('link', { name: '控件' }).getAttribute('aria-current')).toBe('page');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await page.getByRole('img', { name: '示例照片' }).waitFor();
    await stage.lookAtPhone(page, 'client-widgets');
  });

  it('is read from its heading when it is opened, and left by keys', async () => {
    await press(button('打开第二页'), 'Enter');
    await page.getByRole('heading', { level: 1, name: '第二页' }).waitFor();
    await expect.poll(focusedWords).toBe('第二页');
    await press(button('返回'), 'Enter');
    await page.getByRole('heading', { level: 1, name: '控件' }).waitFor();
    await press(page.getByRole('link', { name: '另一页' }), 'Enter');
    await page.getByRole('heading', { level: 1, name: '另一页' }).waitFor();
  });
});
