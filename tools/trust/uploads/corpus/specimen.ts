/** A file that somebody sends. */
export interface Specimen {
  readonly name: string;
  readonly bytes: Buffer;
  /** What the file routes may say of it: `clean` whatever is kept must be clean, `refused` nothing of it may be kept. */
  readonly meant: 'clean' | 'refused';
  /** The inspector must find something in it as it is. */
  readonly dirty?: boolean;
  readonly fileName?: string;
  readonly type?: string;
}

/** What is hidden in files, to be found nowhere afterwards. */
export const MARK = 'hidden-by-the-proof';
