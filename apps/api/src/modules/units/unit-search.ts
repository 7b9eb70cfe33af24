import { plainCharacters } from '@htp/domain';

/** One spelling for names and for what is typed to find them. */
export function searchedSpelling(name: string): string {
  return plainCharacters(name).toLowerCase();
}

/**
 * Every character and every pair of neighbours, for an index of arrays. Chinese names are found by any part of two
 * characters; pg_trgm takes three, and knows no Chinese letters in a database of the C locale.
 */
export function gramsOf(searchedName: string): string[] {
  const characters = [...searchedName];
  return [...new Set([...characters, ...pairsOf(characters)])];
}

/** What a name must have among its grams to contain this part. */
export function gramsToFind(searchedPart: string): string[] {
  const characters = [...searchedPart];
  return characters.length === 1 ? characters : [...new Set(pairsOf(characters))];
}

function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
