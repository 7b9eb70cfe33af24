import { EXAM_LEVELS, type ExamLevel, SPECIALTY_FAMILIES, type SpecialtyFamily } from '@htp/domain';
import type { RuledSection, RuledSectionName, SectionRule, Specialty } from '../season-types.ts';

/** A level with a family of specialties: what the requirements are set for. */
export interface MatrixRow {
  readonly level: ExamLevel;
  readonly family: SpecialtyFamily;
}

/** What a cell of the matrix says: `requiredFor` of a conditional one. */
export type CellRequirement = Pick<RuledSection, 'requirement' | 'requiredFor'>;

const HIDDEN: CellRequirement = { requirement: 'hidden', requiredFor: [] };

const covers = ({ levels, families }: SectionRule, { level, family }: MatrixRow): boolean =>
  levels.includes(level) && families.includes(family);

/** The rows that are of use: with a specialty, or with requirements already. */
export function rowsOf(specialties: readonly Specialty[], rules: readonly SectionRule[]): MatrixRow[] {
  const rows = EXAM_LEVELS.flatMap((level) => SPECIALTY_FAMILIES.map((family) => ({ level, family })));
  return rows.filter(
    (row) =>
      specialties.some(({ level, family }) => level === row.level && family === row.family) ||
      rules.some((rule) => covers(rule, row)),
  );
}

/** How many rules apply to a row; one is right. */
export const rulesFor = (rules: readonly SectionRule[], row: MatrixRow): number =>
  rules.filter((rule) => covers(rule, row)).length;

export function requirementAt(
  rules: readonly SectionRule[],
  row: MatrixRow,
  section: RuledSectionName,
): CellRequirement {
  const rule = rules.find((candidate) => covers(candidate, row));
  const { requirement, requiredFor } = rule?.sections.find((named) => named.section === section) ?? HIDDEN;
  return { requirement, requiredFor };
}

/**
 * The rules with another requirement in one cell. Rules cover blocks of levels and families: the row leaves its block and joins the one
 * that now says the same, so that what did not change stays one rule as it was. Of several rules for the row the first counts.
 */
export function withRequirement(
  rules: readonly SectionRule[],
  row: MatrixRow,
  section: RuledSectionName,
  cell: CellRequirement,
): SectionRule[] {
  const before = rules.find((rule) => covers(rule, row))?.sections ?? [];
  const others = before.filter((named) => named.section !== section);
  const isHidden = cell.requirement === 'hidden';
  const sections = isHidden ? others : [...others, { section, ...cell, requiredFor: [...cell.requiredFor] }];
  const alone: SectionRule = { levels: [row.level], families: [row.family], sections };
  return joined(
    rules.flatMap((rule) => (covers(rule, row) ? without(rule, row) : [rule])),
    alone,
  );
}

/** The rule for everything but one row. */
function without(rule: SectionRule, { level, family }: MatrixRow): SectionRule[] {
  const families = rule.families.filter((name) => name !== family);
  const levels = rule.levels.filter((name) => name !== level);
  return [
    ...(families.length > 0 ? [{ ...rule, levels: [level], families }] : []),
    ...(levels.length > 0 ? [{ ...rule, levels }] : []),
  ];
}

function joined(rules: readonly SectionRule[], alone: SectionRule): SectionRule[] {
  const twin = rules.find((rule) => saysTheSame(rule, alone) && canJoin(rule, alone));
  if (!twin) return [...rules, alone];
  const both = {
    ...twin,
    levels: inOrder(EXAM_LEVELS, [...twin.levels, ...alone.levels]),
    families: inOrder(SPECIALTY_FAMILIES, [...twin.families, ...alone.families]),
  };
  return rules.map((rule) => (rule === twin ? both : rule));
}

/** Two blocks make one when they differ in one direction only. */
const canJoin = (one: SectionRule, other: SectionRule): boolean =>
  sameMembers(one.levels, other.levels) || sameMembers(one.families, other.families);

function saysTheSame(one: SectionRule, other: SectionRule): boolean {
  const said = ({ sections }: SectionRule) =>
    sections
      .filter(({ requirement }) => requirement !== 'hidden')
      .map(({ section, requirement, requiredFor }) =>
        [section, requirement, ...[...requiredFor].sort()].join(),
      )
      .sort()
      .join('|');
  return said(one) === said(other);
}

const sameMembers = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name) => other.includes(name));
const inOrder = <T>(all: readonly T[], some: readonly T[]): T[] => all.filter((name) => some.includes(name));
