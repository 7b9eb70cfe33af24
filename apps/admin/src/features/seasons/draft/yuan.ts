const YUAN = /^(\d{1,7})(?:\.(\d{1,2}))?$/;

/** Yuan as they are typed, in fen; null for what is no amount. Without a calculation in fractions: 0.1 + 0.2 is not 0.3. */
export function fenOf(yuan: string): number | null {
  const match = YUAN.exec(yuan.trim());
  if (!match) return null;
  const [, whole = '', part = ''] = match;
  return Number(`${whole}${part.padEnd(2, '0')}`);
}

/** Fen as yuan to be typed over: `70`, `70.50`. */
export function yuanOf(fen: number): string {
  const digits = String(fen).padStart(3, '0');
  const [whole, part] = [digits.slice(0, -2), digits.slice(-2)];
  return part === '00' ? whole : `${whole}.${part}`;
}
