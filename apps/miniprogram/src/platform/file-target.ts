import type { Transfer } from './target.ts';

export const FILE_SOURCES = ['camera', 'album', 'file'] as const;
export type FileSource = (typeof FILE_SOURCES)[number];

/** A file that somebody has chosen, at a path of the target's own. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: number;
  readonly path: string;
}

/** A picture that the device has opened, to be drawn as a JPEG of another size. */
export interface OpenPicture {
  readonly width: number;
  readonly height: number;
  draw(size: { readonly width: number; readonly height: number }, quality: number): Promise<ChosenFile>;
}

export interface KeptFile {
  readonly id: string;
  readonly file: ChosenFile;
}

/** Files between this device and the server. */
export interface FileTarget {
  /** Lets a person choose up to so many; none when he thinks better of it. */
  choose(source: FileSource, count: number): Promise<readonly ChosenFile[]>;

  /** The first bytes of it. */
  head(path: string, bytes: number): Promise<Uint8Array>;

  /** Undefined when it is no picture that this device can open. */
  openPicture(file: ChosenFile): Promise<OpenPicture | undefined>;

  /**
   * Sends it as the part `file` of a form.
   * @throws TypeError when no answer came; an `AbortError` when it was given up
   */
  send(
    file: ChosenFile,
    to: { readonly url: string; readonly token: string | undefined },
    transfer: Transfer,
  ): Promise<{ readonly status: number; readonly text: string }>;

  /** Keeps it, under a name of its owner's, until it is forgotten, or for a day. */
  keep(owner: string, kept: KeptFile): Promise<void>;
  kept(owner: string): Promise<readonly KeptFile[]>;
  forget(id: string): Promise<void>;

  /** Lets go of what lies at a path of a chosen or drawn file. */
  release(path: string): void;

  /** Shows what lies at an address: a picture in its full size, a PDF as the device shows one. @throws TypeError */
  show(url: string): Promise<void>;
}
