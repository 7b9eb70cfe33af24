import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { Block } from '../src/features/help/chapters.ts';

const ID = 'virtual:manual';

/**
 * Gives the candidates' manual to whoever imports `virtual:manual`. Its pictures stay out: the mini-program has no room for them, and
 * who reads this has the screens before him.
 */
export function manual(file: string): Plugin {
  return {
    name: 'htp:manual',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      this.addWatchFile(file);
      return `export default ${JSON.stringify(manualBlocks(readFileSync(file, 'utf8')))};`;
    },
  };
}

const KINDS: readonly (readonly [pattern: RegExp, kind: Block['kind']])[] = [
  [/^## (.+)$/, 'chapter'],
  [/^### (.+)$/, 'section'],
  [/^####+ (.+)$/, 'heading'],
  [/^(\d+\. .+)$/, 'step'],
  [/^- (.+)$/, 'item'],
];

/** The manual in pieces, as the help page shows it: a mini-program knows neither Markdown nor HTML. Its title, which the page has, and its pictures are left out. */
export function manualBlocks(markdown: string): Block[] {
  return paragraphsOf(markdown)
    .filter((text) => !/^# |^!\[/.test(text))
    .map((text) => {
      for (const [pattern, kind] of KINDS) {
        const found = pattern.exec(text)?.[1];
        if (found !== undefined) return { kind, text: plain(found) };
      }
      return { kind: 'text', text: plain(text) };
    });
}

/** Lines belong together until an empty one, a list's next entry or a heading. */
function paragraphsOf(markdown: string): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of markdown.split('\n').map((raw) => raw.trim())) {
    const begins = /^(#|- |\d+\. |!\[|\|)/.test(line);
    if (line !== '' && open && !begins) paragraphs[paragraphs.length - 1] += line;
    else if (line !== '') paragraphs.push(line);
    open = line !== '' && !line.startsWith('#');
  }
  return paragraphs;
}

/** Without the marks of Markdown: a link keeps its words and its address. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, '$1（$2）')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/<(https?:[^>]+)>/g, '$1')
    .replace(/`([^`]+)`/g, '$1');
}
