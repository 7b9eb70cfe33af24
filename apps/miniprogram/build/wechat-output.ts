import { type Plugin, transformWithEsbuild } from 'vite';

const AHEAD = /\n\s*preloadAsset\(\);/;

/** What WeChat's target needs besides what uni-app does for it. */
export function wechatOutput(): Plugin[] {
  return [olderSyntax(), nothingAhead(), ariaRoles()];
}

/** Libraries come in newer syntax than older phones know, and uni-app leaves that to WeChat's tool. */
function olderSyntax(): Plugin {
  return {
    name: 'htp:older-syntax',
    transform: (code, id) =>
      /\/node_modules\/.*\.m?js$/.test(id) && /\?\?|\?\.|\basync\b|#\w/.test(code)
        ? transformWithEsbuild(code, id, { target: 'es2018', sourcemap: false })
        : undefined,
  };
}

/** uni-app's runtime fetches a picture of its maker's three seconds after the start, from an address that it spells in numbers. */
function nothingAhead(): Plugin {
  let isDone = false;
  return {
    name: 'htp:nothing-ahead',
    transform(code, id) {
      if (!/\/uni-mp-weixin\/dist\/uni\.mp\.esm\.js$/.test(id)) return undefined;
      isDone = AHEAD.test(code);
      return { code: code.replace(AHEAD, ''), map: null };
    },
    buildEnd(error) {
      if (!error && !isDone)
        this.error('uni-app fetches its picture in another way than before: look for it');
    },
  };
}

/** Templates say `role`, as the web has it; WeChat calls the same `aria-role`. */
function ariaRoles(): Plugin {
  return {
    name: 'htp:aria-roles',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.vue$/.test(id)) return undefined;
      return {
        code: code.replace(/<template>[^]*<\/template>/, (template) =>
          template.replace(/(\s:?)role=/g, '$1aria-role='),
        ),
        map: null,
      };
    },
  };
}
