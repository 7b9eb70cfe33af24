import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chaptersIn, componentOf } from './guide.ts';

const GUIDE = resolve(import.meta.dirname, '../../../docs/guide');
const CHAPTERS = chaptersIn(GUIDE);
const inOfficer = join(GUIDE, 'officer/trial.md');

/** The component of a chapter with this text, and what was missing. */
function compiled(text: string, file = inOfficer) {
  const warnings: string[] = [];
  return { component: componentOf(text, file, (message) => warnings.push(message)), warnings };
}

describe('a chapter', () => {
  it('shows what it says as text, whatever it looks like', () => {
    const { component } = compiled('# 题\n\n<script>alert(1)</script> {{ 1 + 1 }} <b onclick="x()">粗</b>');
    const template = component.slice(component.indexOf('<template>'));
    expect(template).not.toMatch(/<script|<b|\{\{/);
    expect(template).toContain('&lt;script&gt;');
  });

  it('names its sections, for the table of contents and for links', () => {
    const { component } = compiled('# 题\n\n## 修改密码\n\n文\n\n### 细节\n');
    expect(component).toContain('headings = [{"id":"修改密码","title":"修改密码"}]');
    expect(component).toContain('<h2 id="修改密码">');
    expect(component).not.toContain('<h1');
  });

  it('leads to other chapters within the app', () => {
    const { component } = compiled('[账号](../shared/登录与账号安全.md#平时登录)和[下面](#附录)');
    expect(component).toContain('<router-link to="/help/shared/登录与账号安全#平时登录">账号</router-link>');
    expect(component).toContain('<router-link to="#附录">下面</router-link>');
  });

  it.each(['../shared/none.md', 'https://elsewhere.example', '/etc/passwd'])(
    'is refused when it links to %s',
    (address) => {
      expect(() => compiled(`[x](${address})`)).toThrow('which is no chapter');
    },
  );

  it('is built without a picture that has not been taken, and says so', () => {
    const { component, warnings } = compiled('![图](../pictures/never-taken.webp)');
    expect(component).not.toContain('<img');
    expect(warnings).toEqual(['officer/trial.md shows ../pictures/never-taken.webp, which is not there']);
  });
});

describe.each(CHAPTERS.map(({ path }) => path))('the chapter %s', (path) => {
  const file = join(GUIDE, `${path}.md`);

  it('can be read, and all its pictures have been taken', () => {
    expect(existsSync(file)).toBe(true);
    expect(compiled(readFileSync(file, 'utf8'), file).warnings).toEqual([]);
  });
});
