export interface Question {
  readonly title: string;
  /** What happens then. */
  readonly content: string;
  /** The deed in a word: four letters at most, as WeChat shows no more. */
  readonly confirmText?: string;
  readonly cancelText?: string;
}

/** Asks before something that cannot simply be undone. @returns whether it is wanted */
export function confirm({
  title,
  content,
  confirmText = '确定',
  cancelText = '取消',
}: Question): Promise<boolean> {
  return new Promise((resolve) =>
    uni.showModal({
      title,
      content,
      confirmText,
      cancelText,
      success: (answer) => resolve(answer.confirm),
      fail: () => resolve(false),
    }),
  );
}
