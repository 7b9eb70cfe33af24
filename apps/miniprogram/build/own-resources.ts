import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AtRule, Declaration, Plugin } from 'postcss';

const ICONS = createRequire(import.meta.url).resolve('wot-design-uni/components/wd-icon/wd-icons.ttf');
const REMOTE = /url\(['"]?https?:/;

/**
 * Styles of the component library and of uni-app name fonts and pictures on other people's servers: nothing of ours asks them for
 * anything. The web page has the icons as a file; a mini-program can only hold them in the style itself.
 */
export function ownResources(target: 'h5' | 'mp-weixin'): Plugin {
  return {
    postcssPlugin: 'htp-own-resources',
    Once(root) {
      root.walkAtRules('font-face', (rule) => keepIcons(rule, target));
      root.walkDecls((declaration) => {
        if (REMOTE.test(declaration.value)) declaration.remove();
      });
    },
  };
}

function keepIcons(rule: AtRule, target: 'h5' | 'mp-weixin'): void {
  const sources: Declaration[] = [];
  rule.walkDecls('src', (source) => void sources.push(source));
  if (!sources.some(({ value }) => REMOTE.test(value))) return;
  if (target === 'h5') rule.remove();
  else
    for (const source of sources)
      source.value = `url('data:font/ttf;base64,${readFileSync(ICONS, 'base64')}') format('truetype')`;
}
