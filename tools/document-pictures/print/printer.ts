import type { Random } from '../../idcard-pictures/random.ts';
import type { Entry, Fields } from '../papers/paper.ts';
import { printedDate, type DateSpelling } from './dates.ts';
import { WORDINGS } from './wordings.ts';

/** How one paper spells: its dates, and which of the usual words it puts before a field. */
export class Printer {
  readonly random: Random;
  readonly #dates: DateSpelling;
  readonly #wordings: 'usual' | 'any';

  constructor(random: Random, style: { dates: readonly DateSpelling[]; wordings: 'usual' | 'any' }) {
    this.random = random;
    this.#dates = random.pick(style.dates);
    this.#wordings = style.wordings;
  }

  /** A day or a month as this paper writes it. */
  date(value: unknown): string {
    return printedDate(String(value), this.#dates);
  }

  chance(share: number): boolean {
    return this.random.chance(share);
  }

  pick<T>(from: readonly T[]): T {
    return this.random.pick(from);
  }

  /** An entry for each of these fields that the paper has. */
  entries(fields: Fields, names: readonly string[]): Entry[] {
    return names.flatMap((field) => {
      const value = fields[field];
      return value === undefined ? [] : [{ field, label: this.label(field), text: this.#text(value) }];
    });
  }

  /** The usual words are known to those who tune; the others only papers of the styles held back use. */
  label(field: string): string {
    const { usual, rare = [] } = WORDINGS[field] ?? { usual: [field] };
    return this.random.pick(this.#wordings === 'usual' ? usual : [...rare, ...rare, ...usual]);
  }

  #text(value: Fields[string]): string {
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') return /^\d{4}-\d\d(-\d\d)?$/.test(value) ? this.date(value) : value;
    return value.every((item) => typeof item === 'string') ? value.join('、') : '';
  }
}
