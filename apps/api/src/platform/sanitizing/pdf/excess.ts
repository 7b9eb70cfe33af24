/** A document costs whoever opens or draws it more than any paper does, or in a way that cannot be told beforehand. */
export class ExcessError extends Error {
  readonly refusal: 'file_broken' | 'file_too_many_pixels';

  constructor(what: string, refusal: ExcessError['refusal'] = 'file_broken') {
    super(what);
    this.refusal = refusal;
  }
}

const MEGABYTE = 1_000_000;

/** Twenty pages of a law text with its tags have some 5,000 objects; an unpacked font of 20,000 characters 10 MB; a plan 5 MB of lines. */
export const LIMITS = {
  objects: 20_000,
  levels: 100,
  /** Unpacked: fonts, character maps, profiles, drawing instructions. */
  otherBytes: 64 * MEGABYTE,
  /** Unpacked: fifteen coloured pages of A4 at 300 dpi. */
  pictureBytes: 400 * MEGABYTE,
  /** Of one picture: four colours of 16 bits. */
  bytesPerPixel: 8,
  /** Drawing instructions, as often as they are carried out. */
  drawnBytes: 16 * MEGABYTE,
} as const;

/** What is left of a limit. */
export class Budget {
  private readonly what: string;
  private left: number;

  constructor(what: string, most: number) {
    this.what = what;
    this.left = most;
  }

  get most(): number {
    return this.left;
  }

  /** @throws ExcessError */
  spend(amount: number): void {
    this.left -= amount;
    if (!(this.left >= 0)) throw new ExcessError(this.what);
  }
}
