import type { DocumentValue, Spelling } from '../evidence/document-value.ts';
import { valueOf } from '../evidence/value-of.ts';
import { textOf } from '../page/glyph.ts';
import type { Row } from '../page/rows.ts';
import type { Speller } from '../text/spell.ts';
import { candidatesOf } from './candidates.ts';
import { labelledText, type LabelledText } from './cells.ts';
import type { LabelHit } from './label.ts';
import { proseOf, saidAfter } from './running-text.ts';
import { OTHER_LABELS } from './other-labels.ts';

/** How a field is found: by what introduces it, and what may follow. */
export interface FieldRule {
  /** The most telling first. */
  readonly labels: readonly string[];
  readonly speller: Speller;
}

export type FieldRules = Readonly<Record<string, FieldRule>>;
export type ReadFields = Partial<Record<string, DocumentValue>>;

const MISREAD_LABEL = 0.97;

/** The labels of a kind, and others that only end the values before them. */
export const labelsOf = (rules: FieldRules): string[] => [
  ...new Set([...Object.values(rules).flatMap(({ labels }) => labels), ...OTHER_LABELS]),
];

/** Every field that a label introduces, in a table or in a sentence. */
export function readLabelled(rows: readonly Row[], rules: FieldRules): ReadFields {
  const text = labelledText(rows, labelsOf(rules));
  const prose = proseOf(rows);
  const said = new Set(prose?.glyphs);
  // In a sentence a value runs on in the next line, and what stands below is another part of it.
  const hits = text.hits.filter(({ glyphs }) => !glyphs.some((glyph) => said.has(glyph)));
  const fields = valuesOf(claimsOn(hits, rules), rules, text);
  if (!prose) return fields;
  for (const [field, { labels, speller }] of Object.entries(rules)) {
    const value = fields[field] ?? saidAfter(prose, labels, speller);
    if (value) fields[field] = value;
  }
  return fields;
}

/** A label that may introduce a field, with its place among the labels of that field. */
interface Claim {
  readonly field: string;
  readonly hit: LabelHit;
  readonly rank: number;
}

/** Every field's claims on the labels that were found, the best first. */
function claimsOn(hits: readonly LabelHit[], rules: FieldRules): Claim[] {
  const claims = Object.entries(rules).flatMap(([field, { labels }]) =>
    hits.map((hit) => ({ field, hit, rank: labels.indexOf(hit.label) })).filter(({ rank }) => rank >= 0),
  );
  return claims.sort((a, b) => a.rank - b.rank || a.hit.misread - b.hit.misread);
}

/** A label introduces one field: 编号 is the report's number where nothing else is, and the diploma's where 报告编号 stands too. */
function valuesOf(claims: readonly Claim[], rules: FieldRules, text: LabelledText): ReadFields {
  const fields: ReadFields = {};
  const used = new Set<LabelHit>();
  for (const { field, hit } of claims) {
    if (fields[field] || used.has(hit)) continue;
    const value = valueAt(hit, rules[field]!, text);
    if (!value) continue;
    fields[field] = value;
    used.add(hit);
  }
  return fields;
}

/** Numbers and names do not run on: what stands below them is something else. */
const ONE_LINE: readonly Spelling[] = ['number', 'name'];

function valueAt(hit: LabelHit, { speller }: FieldRule, text: LabelledText): DocumentValue | null {
  for (const { glyphs, trust } of candidatesOf(hit, text, !ONE_LINE.includes(speller.spelling))) {
    const spelt = speller.find(textOf(glyphs));
    if (!spelt) continue;
    const sure = trust * (spelt.trust ?? 1) * (hit.misread > 0 ? MISREAD_LABEL : 1);
    return valueOf(spelt.value, speller.spelling, glyphs.slice(spelt.start, spelt.end), sure);
  }
  return null;
}
