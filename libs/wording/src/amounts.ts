/** Fen as yuan, without needless digits: `70元`, `70.5元`. */
export function yuanText(fen: number): string {
  return `${fen / 100}元`;
}

/** 缴费科目 in the guide's words: `合计报考1科，共计70元`. */
export function feeText(subjectCount: number, fen: number): string {
  return `合计报考${subjectCount}科，共计${yuanText(fen)}`;
}

/** Bytes as whole or half MB. */
export function megabytesText(bytes: number): string {
  return `${Math.round((bytes / 1_048_576) * 2) / 2}MB`;
}

/** The size of a file, as small ones need it: `12KB`, `1.5MB`. */
export function fileSizeText(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1_024))}KB` : megabytesText(bytes);
}
