import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../stage/stage.ts';
import { trialPage } from '../stage/trial-page.ts';
import { keyboardFaults } from './keyboard.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const faultsOf = async (body: string, style?: string) => keyboardFaults(await trialPage(stage, body, style));
const SKIP = '<a href="#content">跳到主要内容</a>';

describe('going through a page with the keyboard', () => {
  it('finds nothing wrong with a plain page', async () => {
    const main = '<main id="content" tabindex="-1"><a href="/">一</a> <button>二</button> <input></main>';
    expect(await faultsOf(`${SKIP}${main}`)).toEqual([]);
  });

  it('finds a skip link that is not seen, or leads nowhere', async () => {
    const hidden = 'a { position: absolute; top: -60px }';
    expect(await faultsOf(`${SKIP}<main>x</main>`, hidden)).toEqual([
      'the skip link is not shown when it has the focus: {"focused":true,"top":-60}',
      'the skip link does not lead into the main content',
    ]);
  });

  it('finds a focus that cannot be seen', async () => {
    const faults = await faultsOf(
      '<main><button>一</button><button class="plain">二</button></main>',
      '.plain { outline: none }',
    );
    expect(faults).toEqual([expect.stringMatching(/the focus cannot be seen on <button class="plain">/)]);
  });

  it('finds what only a mouse can press', async () => {
    const faults = await faultsOf('<main><div class="row">打开</div></main>', '.row { cursor: pointer }');
    expect(faults).toEqual(['only a mouse can reach <div class="row">打开</div>']);
  });

  it('finds what does not let go of the focus', async () => {
    const page = await trialPage(stage, '<main><textarea></textarea></main>');
    await page.evaluate(() =>
      document.querySelector('textarea')!.addEventListener('keydown', (event) => event.preventDefault()),
    );
    expect(await keyboardFaults(page)).toEqual(['Tab does not leave <textarea></textarea>']);
  });
});
