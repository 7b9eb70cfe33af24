/** What a file of a person's may be attached to; one that is cannot be removed. */
export const FILE_USE_KINDS = ['credential', 'declaration', 'correction'] as const;
export type FileUseKind = (typeof FILE_USE_KINDS)[number];

/** The record that holds a file. */
export interface FileUse {
  readonly kind: FileUseKind;
  readonly id: string;
}
