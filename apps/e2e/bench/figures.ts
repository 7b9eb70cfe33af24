export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A table in Markdown. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The text with this section under its heading, in place of the one that is there or at the end. */
export function withSection(text: string, heading: string, section: string): string {
  const written = `## ${heading}\n\n${section.trim()}\n`;
  const begin = text.indexOf(`## ${heading}\n`);
  if (begin < 0) return `${text.trimEnd()}\n\n${written}`;
  const next = text.indexOf('\n## ', begin);
  return text.slice(0, begin) + written + (next < 0 ? '' : text.slice(next));
}
