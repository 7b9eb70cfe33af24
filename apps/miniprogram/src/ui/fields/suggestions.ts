const MOST = 5;

/** What to offer to somebody who has typed this: what begins with it before what has it somewhere; nothing once it is whole. */
export function matching(names: readonly string[], typed: string): string[] {
  const text = typed.trim();
  if (text === '' || names.indexOf(text) >= 0) return [];
  const found = names.filter((name) => name.indexOf(text) >= 0);
  const first = found.filter((name) => name.indexOf(text) === 0);
  return [...first, ...found.filter((name) => name.indexOf(text) > 0)].slice(0, MOST);
}
