import type { DocumentValue } from '../evidence/document-value.ts';
import { valueOf } from '../evidence/value-of.ts';
import { textOf } from '../page/glyph.ts';
import type { Row } from '../page/rows.ts';
import type { Speller } from '../text/spell.ts';
import { candidatesOf } from './candidates.ts';
import { labelledText, type LabelledText } from './cells.ts';
import type { Label } from './label.ts';
import { proseOf, saidAfter } from './running-text.ts';
import { OTHER_LABELS } from './other-labels.ts';

/** How a field is found: by what introduces it, and what may follow. */
export interface FieldRule {
  /** The most telling first. */
  readonly labels: readonly string[];
  readonly speller: Speller;
  /** Whether a long value may run over two lines. */
  readonly wraps?: boolean;
}

export type FieldRules = Readonly<Record<string, FieldRule>>;
export type ReadFields = Partial<Record<string, DocumentValue>>;

const MISREAD_LABEL = 0.97;

/** The labels of a kind, and others that only end the values before them. */
export function labelsOf(rules: FieldRules): Label[] {
  const own = Object.entries(rules).flatMap(([field, { labels }]) =>
    labels.map((text, rank): Label => ({ text, field, rank })),
  );
  const known = new Set(own.map(({ text }) => text));
  const others = OTHER_LABELS.filter((text) => !known.has(text));
  return [...own, ...others.map((text): Label => ({ text, field: null, rank: 0 }))];
}

/** Every field that a label introduces, in a table or in a sentence. */
export function readLabelled(rows: readonly Row[], rules: FieldRules): ReadFields {
  const text = labelledText(rows, labelsOf(rules));
  const prose = proseOf(rows);
  const fields: ReadFields = {};
  for (const [field, rule] of Object.entries(rules)) {
    // In a sentence what stands below a label is another line of it.
    const value = prose
      ? (fieldValue(field, rule, text, false) ?? saidAfter(prose, rule.labels, rule.speller))
      : fieldValue(field, rule, text, true);
    if (value) fields[field] = value;
  }
  return fields;
}

function fieldValue(
  field: string,
  { speller, wraps = false }: FieldRule,
  text: LabelledText,
  below: boolean,
): DocumentValue | null {
  const hits = text.hits.filter(({ label }) => label.field === field);
  hits.sort((a, b) => a.label.rank - b.label.rank || a.misread - b.misread);
  for (const hit of hits) {
    for (const { glyphs, trust } of candidatesOf(hit, text, { wraps, below })) {
      const spelt = speller.find(textOf(glyphs));
      if (!spelt) continue;
      const sure = hit.misread > 0 ? trust * MISREAD_LABEL : trust;
      return valueOf(spelt.value, speller.spelling, glyphs.slice(spelt.start, spelt.end), sure);
    }
  }
  return null;
}
