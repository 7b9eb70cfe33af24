import { type TemplateNode, valueOf } from './template.ts';

/** What stands in sight: an element, with its attributes evaluated, in the template of its owner. */
export interface Shown {
  readonly tag: string;
  readonly key: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: readonly (Shown | string)[];
}

type Scope = Readonly<Record<string, unknown>>;
type Nodes = readonly (TemplateNode | string)[];

/** Evaluates a template: what its conditions let stand, once for each item of its lists. */
export function show(nodes: Nodes, scope: Scope, path = ''): (Shown | string)[] {
  const shown: (Shown | string)[] = [];
  let isDecided = false;
  nodes.forEach((node, index) => {
    if (typeof node === 'string') {
      const words = String(valueOf(node, scope) ?? '').trim();
      if (words) shown.push(words);
      return;
    }
    const { attributes } = node;
    if ('wx:if' in attributes) isDecided = false;
    const condition = attributes['wx:if'] ?? attributes['wx:elif'];
    const isElse = 'wx:else' in attributes || 'wx:elif' in attributes;
    if (isElse && isDecided) return;
    if (condition !== undefined && !valueOf(condition, scope)) return;
    if (condition !== undefined) isDecided = true;
    shown.push(...each(node, scope, `${path}/${index}`));
  });
  return shown;
}

function each(node: TemplateNode, scope: Scope, path: string): (Shown | string)[] {
  const list = node.attributes['wx:for'];
  if (list === undefined) return one(node, scope, path);
  const {
    'wx:for-item': item = 'item',
    'wx:for-index': index = 'index',
    'wx:key': key = '',
  } = node.attributes;
  return (Object.values((valueOf(list, scope) ?? []) as object) as unknown[]).flatMap((value, place) => {
    const named = (value as Record<string, unknown> | null)?.[key];
    return one(node, { ...scope, [item]: value, [index]: place }, `${path}[${String(named ?? place)}]`);
  });
}

function one({ tag, attributes, children }: TemplateNode, scope: Scope, path: string): (Shown | string)[] {
  const inner = show(children, scope, path);
  if (tag === 'block') return inner;
  const values = Object.entries(attributes)
    .filter(([name]) => !name.startsWith('wx:'))
    .map(([name, text]) => [name, valueOf(text, scope)] as const);
  return [{ tag, key: path, attributes: Object.fromEntries(values), children: inner }];
}

/** The words of what stands there, as they are read. */
export const wordsOf = (shown: readonly (Shown | string)[]): string =>
  shown.map((one) => (typeof one === 'string' ? one : wordsOf(one.children))).join('');

export const elementsOf = (shown: readonly (Shown | string)[]): Shown[] =>
  shown.flatMap((one) => (typeof one === 'string' ? [] : [one, ...elementsOf(one.children)]));
