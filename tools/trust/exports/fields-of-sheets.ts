import {
  type Said,
  TYPED_OF_IMPORT,
  TYPED_OF_OWN,
  TYPED_OF_ROSTER,
  UNTYPED_OF_IMPORT,
  UNTYPED_OF_OWN,
  UNTYPED_OF_ROSTER,
} from './typed-fields.ts';

const TYPED = new Set([...TYPED_OF_OWN, ...TYPED_OF_ROSTER, ...TYPED_OF_IMPORT]);
const UNTYPED = new Set([...UNTYPED_OF_OWN, ...UNTYPED_OF_ROSTER, ...UNTYPED_OF_IMPORT]);
/** What was typed, wherever in the cell it stands. */
const HOSTILE_PART = /=1\+|-1-1|=HYPERLINK\(/;

/** Which fields the sheets have, and in which of them something hostile was found. */
export class FieldsOfSheets {
  /** How many cells hold something hostile. */
  hostile = 0;
  private readonly seen = new Set<string>();
  private readonly filled = new Set<string>();

  get typed(): number {
    return TYPED.size;
  }

  see(said: readonly Said[]): void {
    for (const { field, text } of said) {
      this.seen.add(field);
      if (!HOSTILE_PART.test(text)) continue;
      this.filled.add(field);
      this.hostile += 1;
    }
  }

  judge(): { readonly unexplained: string[]; readonly unfilled: string[] } {
    return {
      unexplained: [...this.seen].filter((field) => !TYPED.has(field) && !UNTYPED.has(field)),
      unfilled: [...TYPED].filter((field) => !this.filled.has(field)),
    };
  }
}
