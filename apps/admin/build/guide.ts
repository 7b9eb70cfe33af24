import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import markdownIt from 'markdown-it';
import type { Plugin } from 'vite';

const GUIDE = resolve(import.meta.dirname, '../../../docs/guide');
const CONTENTS = 'virtual:guide';

/** One chapter of the manuals: its place below `docs/guide`, without `.md`, and its heading. */
export interface Chapter {
  readonly path: string;
  readonly title: string;
}

/**
 * Compiles the manuals of `docs/guide` with the app. A chapter becomes a component, loaded when it is opened: its pictures are assets like
 * any other, its links to chapters are links of the router, and what it says is text, never markup. `virtual:guide` names all chapters.
 */
export function guide(): Plugin {
  return {
    name: 'guide',
    enforce: 'pre',
    resolveId: (id) => (id === CONTENTS ? `\0${CONTENTS}` : undefined),
    load(id) {
      if (id !== `\0${CONTENTS}`) return undefined;
      this.addWatchFile(GUIDE);
      return `export const CHAPTERS = ${JSON.stringify(chaptersIn(GUIDE))};`;
    },
    transform(text, id) {
      if (!id.startsWith(GUIDE) || !id.endsWith('.md')) return undefined;
      return { code: componentOf(text, id, (message) => this.warn(message)), map: null };
    },
  };
}

export function chaptersIn(folder: string): Chapter[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && dirname(file) !== '.')
    .sort()
    .map((file) => ({
      path: file.replaceAll('\\', '/').slice(0, -'.md'.length),
      title: titleOf(readFileSync(join(folder, file), 'utf8'), file),
    }));
}

function titleOf(text: string, file: string): string {
  const title = /^# (.+)$/m.exec(text)?.[1];
  if (!title) throw new Error(`docs/guide/${file} has no heading`);
  return title.trim();
}

/** A single-file component with the chapter as its template. */
export function componentOf(text: string, file: string, warn: (message: string) => void): string {
  const headings: { id: string; title: string }[] = [];
  // The page has the heading of the chapter itself.
  const body = rendererOf(file, headings, warn).render(text.replace(/^# .+$/m, ''));
  return [
    `<script>export const headings = ${JSON.stringify(headings)};</script>`,
    `<template><div class="chapter">${body.replaceAll('{{', '&#123;&#123;')}</div></template>`,
  ].join('\n');
}

function rendererOf(
  file: string,
  headings: { id: string; title: string }[],
  warn: (message: string) => void,
) {
  const markdown = markdownIt({ html: false, linkify: false });
  const { rules } = markdown.renderer;
  rules.heading_open = (tokens, index, options, _env, self) => {
    const token = tokens[index]!;
    const title = tokens[index + 1]!.content;
    token.attrSet('id', title);
    if (token.tag === 'h2') headings.push({ id: title, title });
    return self.renderToken(tokens, index, options);
  };
  rules.link_open = (tokens, index) => {
    const address = String(tokens[index]!.attrGet('href'));
    return `<router-link to="${markdown.utils.escapeHtml(routeOf(address, file))}">`;
  };
  rules.link_close = () => '</router-link>';
  rules.image = (tokens, index) => {
    const { content } = tokens[index]!;
    const source = decodeURI(String(tokens[index]!.attrGet('src')));
    if (!existsSync(resolve(dirname(file), source))) {
      warn(`${relative(GUIDE, file)} shows ${source}, which is not there`);
      return '';
    }
    const { escapeHtml } = markdown.utils;
    return `<img src="${escapeHtml(source)}" alt="${escapeHtml(content)}" loading="lazy" />`;
  };
  return markdown;
}

/** Where a link of a chapter leads within the app. @throws Error for one that leaves it: the manuals name no other place */
function routeOf(address: string, file: string): string {
  const [path = '', anchor] = decodeURI(address).split('#');
  const hash = anchor ? `#${anchor}` : '';
  if (path === '') return hash;
  const target = resolve(dirname(file), path);
  if (!target.startsWith(GUIDE) || !existsSync(target))
    throw new Error(`${relative(GUIDE, file)} links to ${address}, which is no chapter`);
  return `/help/${relative(GUIDE, target).replaceAll('\\', '/').replace(/\.md$/, '')}${hash}`;
}
