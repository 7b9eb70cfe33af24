/** An element of a WXML template, or words. */
export interface TemplateNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (TemplateNode | string)[];
}

const PART =
  /<!--[^]*?-->|<wxs\b[^>]*?(?:\/>|>[^]*?<\/wxs>)|<\/([\w-]+)>|<([\w-]+)((?:\s+[^\s"'=/>]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([^\s"'=]+)(?:="([^"]*)")?/g;

/** Reads a template as uni-app writes it. */
export function parseTemplate(text: string): readonly (TemplateNode | string)[] {
  const root: (TemplateNode | string)[] = [];
  const open = [root];
  for (const [, closed, tag, attributes = '', alone, words] of text.matchAll(PART)) {
    if (closed) open.pop();
    else if (words) open.at(-1)!.push(words);
    else if (tag) {
      const children: (TemplateNode | string)[] = [];
      const read = [...attributes.matchAll(ATTRIBUTE)].map(([, name, value = '']) => [name!, value] as const);
      open.at(-1)!.push({ tag, attributes: Object.fromEntries(read), children });
      if (!alone) open.push(children);
    }
  }
  return root;
}

type Scope = Readonly<Record<string, unknown>>;
const compiled = new Map<string, (scope: Scope) => unknown>();

/** The value of an attribute or of words: one `{{…}}` gives what it is, others become part of the text. */
export function valueOf(text: string, scope: Scope): unknown {
  const whole = /^\{\{([^]*)\}\}$/.exec(text.trim());
  if (whole && !whole[1]!.includes('}}')) return evaluate(whole[1]!, scope);
  return text.replace(/\{\{([^]*?)\}\}/g, (_, expression: string) =>
    String(evaluate(expression, scope) ?? ''),
  );
}

function evaluate(expression: string, scope: Scope): unknown {
  const run = compiled.get(expression) ?? compile(expression);
  compiled.set(expression, run);
  return run(scope);
}

/** WeChat takes a name that is not there for nothing. */
const lenient = (scope: Scope) =>
  new Proxy(scope, {
    has: (_, key) => typeof key === 'string',
    get: (from, key) => (key === Symbol.unscopables ? undefined : from[key as string]),
  });

/** A point outside of quoted words, before a name. */
const MEMBER = /'[^']*'|"[^"]*"|\.(?=[A-Za-z_$])/g;

/** What nothing holds is nothing, too: WeChat's templates break at no member. */
function compile(expression: string): (scope: Scope) => unknown {
  const forgiving = expression.replace(MEMBER, (part) => (part === '.' ? '?.' : part));
  const run = new Function('scope', `with (scope) { return (${forgiving}); }`) as (scope: Scope) => unknown;
  return (scope) => run(lenient(scope));
}
