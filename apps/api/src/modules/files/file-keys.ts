/** Where a file's bytes lie in the file store. */
export const storeKeyOf = (fileId: string) => `attachments/${fileId}`;
