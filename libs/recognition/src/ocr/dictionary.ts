import { readFile } from 'node:fs/promises';

/** The classes the recogniser tells apart: 0 is the CTC blank, then the dictionary's characters, last the space. */
export class Dictionary {
  readonly characters: readonly string[];
  readonly #indices: ReadonlyMap<string, number>;

  constructor(characters: readonly string[]) {
    this.characters = ['', ...characters, ' '];
    this.#indices = new Map(this.characters.map((character, index) => [character, index]));
  }

  /** Reads a PP-OCR key file: one character a line. */
  static async read(path: string): Promise<Dictionary> {
    const text = await readFile(path, 'utf8');
    return new Dictionary(text.replace(/\r?\n$/, '').split(/\r?\n/));
  }

  indexOf(character: string): number | undefined {
    return this.#indices.get(character);
  }

  /** The classes of a text, or undefined when it holds a character the recogniser does not know. */
  encode(text: string): number[] | undefined {
    const classes: number[] = [];
    for (const character of text) {
      const index = this.#indices.get(character);
      if (index === undefined) return undefined;
      classes.push(index);
    }
    return classes;
  }

  /** The characters of a text that the recogniser cannot know, each once. */
  unknownIn(text: string): string[] {
    return [...new Set(text)].filter((character) => !this.#indices.has(character));
  }
}
